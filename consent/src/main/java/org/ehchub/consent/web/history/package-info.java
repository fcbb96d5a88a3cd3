/**
 * Who has had what about a child, when, and why that was lawful: for the officer, for the answer to a subject access
 * request, and in plain words for the family.
 */
package org.ehchub.consent.web.history;
