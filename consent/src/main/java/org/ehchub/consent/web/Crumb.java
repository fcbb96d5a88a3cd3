package org.ehchub.consent.web;

/**
 * One step of the way back up from a screen.
 *
 * @param title what the link says
 * @param path an absolute path in the hub
 */
public record Crumb(String title, String path) {}
