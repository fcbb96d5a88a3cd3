/**
 * What a consent is: who said what, about which content, for whom, for what, and from when to when.
 *
 * <p>Immutable values that hold their own rules. How several consents combine is a matter of {@code rules}; how they are
 * kept is a matter of {@code store}.
 */
package org.ehchub.consent.consents;
