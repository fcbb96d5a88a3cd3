/**
 * The rules as an officer reads them: what each permits, where it comes from, from when until when it is in force and
 * who confirmed that.
 *
 * <p>What a rule asks of the facts is code in {@code consent.rules}; an officer decides on its dates only.
 */
package org.ehchub.consent.web.rules;
