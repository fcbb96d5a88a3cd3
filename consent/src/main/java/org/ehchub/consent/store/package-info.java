/** The SQL behind the registers: portable, one set for SQLite and PostgreSQL. */
package org.ehchub.consent.store;
