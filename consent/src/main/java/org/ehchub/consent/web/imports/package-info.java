/**
 * Taking over consents that were recorded elsewhere, from a CSV file: first a dry run that lists every bad row, then
 * all rows or none.
 *
 * <p>A file lives in the officer's session until it is recorded and is gone with it; none of it is ever logged.
 */
package org.ehchub.consent.web.imports;
