package org.ehchub.security.keys;

/** Where a keystore's password or a token's PIN is read whenever one is needed, so that it is not kept in memory. */
@FunctionalInterface
public interface Passphrase {

    /** A copy of its own for each caller, who zeroes it. */
    char[] read();
}
