/** The consent registry and the release gate: who may have what, on which lawful basis. */
package org.ehchub.consent;
