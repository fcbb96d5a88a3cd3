/**
 * Sealing: how the canonical form of a message is encrypted and bound to what it is about, whom it is for and why.
 *
 * <p>Here: the cipher, the sealed bytes and the context they are bound to. Not here: where keys come from
 * ({@code keys}), where envelopes are stored, who may have one. Nothing here knows a framework, a database or the time.
 */
package org.ehchub.security.envelope;
