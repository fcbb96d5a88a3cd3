/** The Merkle tree, by the vectors of transparency-dev and by itself. */
package org.ehchub.security.ledger.tree;
