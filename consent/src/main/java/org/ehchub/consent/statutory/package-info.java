/**
 * What is on record when the law, not consent, permits a disclosure, and what stands against one: requests for advice,
 * officers' decisions, that a parent was told, objections to a named recipient.
 *
 * <p>Values and ports. Which rule needs which of these is a matter of {@code rules}.
 */
package org.ehchub.consent.statutory;
