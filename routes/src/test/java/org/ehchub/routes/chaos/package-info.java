/** The hub killed at random moments under load, as a process of its own. */
package org.ehchub.routes.chaos;
