/**
 * The disclosure rules: every basis on which something may be released, each named and dated, in the one list
 * {@link org.ehchub.consent.rules.DisclosureRules#all()}.
 *
 * <p>Pure functions of {@link org.ehchub.consent.rules.Facts}: no clock, no database, no framework, no log. What is not
 * among the facts is not assumed; without a rule that permits, the answer is a refusal with its reasons.
 */
package org.ehchub.consent.rules;
