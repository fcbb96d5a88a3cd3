/**
 * The operators' screens and API: what moves, what waits, what is stuck, and replay.
 *
 * <p>States, times, reasons, agencies and opaque ids. Never content, never anything about a child: not even the hub's
 * own id of one.
 */
package org.ehchub.routes.console;
