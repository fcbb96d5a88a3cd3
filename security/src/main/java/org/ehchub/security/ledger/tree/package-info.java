/**
 * The Merkle tree of RFC 6962, section 2.1 (the same in RFC 9162): its hashes, its growth, its proofs and their
 * verification.
 *
 * <p>Hashes are kept as C2SP tlog-tiles has them: for each level L those of all complete runs of 256^L entries. They
 * never change, and from at most 256 of each level any root or proof is made. Where they are kept is the matter of
 * whoever implements {@link org.ehchub.security.ledger.tree.TreeHashes}.
 */
package org.ehchub.security.ledger.tree;
