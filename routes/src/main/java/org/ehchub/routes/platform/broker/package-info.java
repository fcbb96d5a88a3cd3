/** The embedded broker with its durable journal, and the JMS connection that everything shares. */
package org.ehchub.routes.platform.broker;
