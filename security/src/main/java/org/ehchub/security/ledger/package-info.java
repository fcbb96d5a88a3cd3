/**
 * The arithmetic of evidence: hashes that chain ledger entries, so that changing, removing or reordering one shows.
 *
 * <p>Pure functions over bytes. Not here: what an entry says, where entries are stored, when they are chained (the
 * ledger in {@code consent}).
 */
package org.ehchub.security.ledger;
