package org.ehchub.consent.web.due;

/**
 * Two answers that disagree.
 *
 * @param child whom they are about
 * @param childPath where the child's page is
 * @param path where one of them is set aside
 * @param given who said yes
 * @param against who said no
 */
public record DisagreementLine(String child, String childPath, String path, String given, String against) {}
