/**
 * The SQL behind the registers: portable, one set for SQLite and PostgreSQL.
 *
 * <p>Tables take new rows and nothing else, so far as they record what someone said or decided; what ends a record is
 * another row. A row that cannot be understood is thrown, never skipped. Every change stands in the ledger by the same
 * commit. Nothing here decides what may be disclosed.
 */
package org.ehchub.consent.store;
