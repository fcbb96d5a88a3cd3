package org.ehchub.security.keys;

import java.nio.file.Path;

/**
 * Where a PKCS#11 token is.
 *
 * @param library the maker's PKCS#11 library
 * @param number the slot's id, as the library numbers it
 */
public record TokenSlot(Path library, long number) {}
