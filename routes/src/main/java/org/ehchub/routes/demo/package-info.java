/**
 * The demo (Spring profile {@code demo}): an invented place with invented children, and stand-ins for its agencies'
 * systems, so that a newcomer sees the hub work without anyone else's.
 *
 * <p>It uses the hub as its partners do: the registers through their ports, the doors over mutual TLS. Nothing outside
 * this package knows of it, and nothing in it runs without the profile.
 */
package org.ehchub.routes.demo;
