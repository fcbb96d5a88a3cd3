/**
 * The agencies the hub knows, the certificates that prove who they are, and the agreements between them.
 *
 * <p>Values and ports. Nothing here knows a child, a message or how it is stored.
 */
package org.ehchub.consent.agencies;
