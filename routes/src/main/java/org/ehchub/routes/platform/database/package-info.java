/** The embedded database by default, PostgreSQL when configured; one set of migrations for both. */
package org.ehchub.routes.platform.database;
