/** The contracts of the registers and the ledger, held on SQLite and on PostgreSQL. */
package org.ehchub.consent.store;
