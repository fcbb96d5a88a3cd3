/**
 * The ledger: every arrival, decision, delivery and change of the registry, append-only, under a Merkle tree whose head
 * is signed.
 *
 * <p>Events name agencies and opaque ids; a child only by pseudonym. No content, no name, no number of a person. What an
 * event means to a reader is a matter of the screens.
 */
package org.ehchub.consent.ledger;
