/**
 * Onboarding and keys: operators enter agencies, their certificates and keys, on screens and by API, see what is about
 * to end, and rotate the hub's own keys. What is entered holds from the next request or delivery on; nothing is
 * restarted.
 *
 * <p>Not here: what an agency may do (its role's row in the table of roles) and what it is sent (the gate decides).
 */
package org.ehchub.routes.console.onboarding;
