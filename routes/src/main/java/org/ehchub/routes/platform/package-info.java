/** What the hub runs on: broker, database, connectors and their settings. No rule of the domain lives here. */
package org.ehchub.routes.platform;
