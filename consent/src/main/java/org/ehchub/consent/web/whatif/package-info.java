/**
 * Asking the gate what it would decide, before anything is sent.
 *
 * <p>The answer comes from the rules that decide in earnest; nothing is released, and nothing but the asking is
 * recorded.
 */
package org.ehchub.consent.web.whatif;
