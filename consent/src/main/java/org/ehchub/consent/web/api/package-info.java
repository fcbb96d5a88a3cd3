/**
 * The information governance officer's JSON API: the same acts as the screens, for scripts. What every staff API shares,
 * its RFC 9457 problems above all, is here too.
 */
package org.ehchub.consent.web.api;
