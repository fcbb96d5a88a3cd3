/**
 * The arithmetic of evidence, in three rooms: the Merkle tree over the ledger's entries ({@code tree}), the signed notes
 * that vouch for it ({@code note}), and the form in which it leaves the hub together with the program that checks it
 * ({@code export}).
 *
 * <p>Pure functions over bytes. Not here: what an entry says, where entries are stored, when they enter the tree (the
 * ledger in {@code consent}).
 */
package org.ehchub.security.ledger;
