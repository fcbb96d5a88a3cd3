/**
 * The information governance officer's screens and API, and the frame that every staff screen of the hub stands in.
 *
 * <p>Controllers, forms and what templates need to speak of them. No SQL and no decision: those belong to the registry,
 * the rules and the gate. Nothing that identifies a child is put in a URL, a log or an error.
 */
package org.ehchub.consent.web;
