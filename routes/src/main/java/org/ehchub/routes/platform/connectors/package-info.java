/**
 * The two front doors: plain HTTP for the screens (behind a TLS proxy or on loopback) and mutual TLS for machines, and
 * which paths open at which. Who may do what behind a door is not decided here.
 */
package org.ehchub.routes.platform.connectors;
