/**
 * The consent registry and the release gate: who may have what, on which lawful basis.
 *
 * <p>Here live the gate ({@link org.ehchub.consent.ReleaseGate}, what it is asked and what it answers) and the registry
 * of consents. A {@link org.ehchub.consent.Released} can be made only in this package, and only the gate makes one: a
 * class that wants to send something has to ask. Nothing here knows a transport, a format or a screen.
 */
package org.ehchub.consent;
