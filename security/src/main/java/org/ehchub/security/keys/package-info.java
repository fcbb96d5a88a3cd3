/**
 * Keys: the key of one envelope, the custodian that wraps it, and the keyed pseudonyms.
 *
 * <p>Here: the custodian port, its keystore on disk and its token (PKCS#11). Not here: where wrapped keys are stored,
 * when they are destroyed, where a password comes from, what day it is.
 */
package org.ehchub.security.keys;
