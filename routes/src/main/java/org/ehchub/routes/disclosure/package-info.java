/**
 * The main flow from arrival to queue, the states of a disclosure, their journal and the one table of transitions.
 */
package org.ehchub.routes.disclosure;
