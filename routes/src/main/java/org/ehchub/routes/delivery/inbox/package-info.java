/**
 * The JSON API by which case systems and colleges pull what was shared with them: list, wait, read, acknowledge. The
 * inbox itself, and the gate in front of every read, are one package up.
 */
package org.ehchub.routes.delivery.inbox;
