/**
 * Copies sealed to their recipient: CMS (RFC 5652) that only the recipient opens, wherever the copy lies, and that
 * proves it came from the hub.
 *
 * <p>Here: making such a copy. Not here: who has asked for one, and the hub's own envelopes, which only the hub opens.
 */
package org.ehchub.security.cms;
