/**
 * The canonical model: what the hub means by a report, a plan and a request for advice, whatever format they came in.
 *
 * <p>Immutable values only. A value that breaks its own rule cannot be made. Nothing here knows a transport, a
 * database, a framework or the time of day.
 */
package org.ehchub.mappings.canonical;
