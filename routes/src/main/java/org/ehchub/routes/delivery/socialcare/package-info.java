/**
 * How a council's social care is told: rows in its own database ({@code docs/social-care-database.md}). What the rows
 * mean is {@code org.ehchub.mappings.socialcare}'s.
 */
package org.ehchub.routes.delivery.socialcare;
