/**
 * What a council's education case database has to tell, polled from its outbox ({@code docs/education-database.md}). Rows
 * are claimed, read, offered to the desk and answered where their owners see it. What the rows mean is
 * {@code org.ehchub.mappings.education}'s.
 */
package org.ehchub.routes.arrival.education;
