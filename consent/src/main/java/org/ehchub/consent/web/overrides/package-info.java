/**
 * Officers' decisions to disclose without consent: recording one, and its review by another officer.
 *
 * <p>What a decision permits is a matter of the rules; a withdrawal never blocks one, and none is silent.
 */
package org.ehchub.consent.web.overrides;
