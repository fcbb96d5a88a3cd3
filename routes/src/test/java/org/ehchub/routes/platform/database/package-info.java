/** The hub's own database under load. */
package org.ehchub.routes.platform.database;
