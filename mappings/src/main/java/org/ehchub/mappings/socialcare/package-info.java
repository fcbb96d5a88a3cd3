/**
 * The rows of a council's social care database: which tables they stand in, and their meaning both ways. The columns are those
 * of {@link org.ehchub.mappings.rows}; JDBC is not here.
 */
package org.ehchub.mappings.socialcare;
