/**
 * Signed notes (C2SP signed-note) and the two kinds the ledger has: a checkpoint, which is the log's own signature over
 * the head of its tree (C2SP tlog-checkpoint), and a witness's cosignature on one (C2SP tlog-cosignature). Ed25519 by the
 * JDK (RFC 8032).
 *
 * <p>Not here: when a checkpoint is signed, which witness is asked, what time it is.
 */
package org.ehchub.security.ledger.note;
