/**
 * Stand-ins for the agencies' systems, on loopback only: they send lifelike documents and take what is delivered, and
 * keep of it nothing but ids and counts.
 */
package org.ehchub.routes.demo.standins;
