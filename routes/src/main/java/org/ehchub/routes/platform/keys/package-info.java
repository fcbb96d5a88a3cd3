/**
 * Opens the custodian of the key-encryption keys at start, and stops the start when it cannot; rotates them while it
 * runs.
 */
package org.ehchub.routes.platform.keys;
