/**
 * The ledger outside the hub: its form (the files of C2SP tlog-tiles) and {@link
 * org.ehchub.security.ledger.export.VerifyLedger}, the program with which anyone who has the log's public key checks it.
 *
 * <p>What is here runs on a JDK alone. Not here: what entries say, and who may have an export.
 */
package org.ehchub.security.ledger.export;
