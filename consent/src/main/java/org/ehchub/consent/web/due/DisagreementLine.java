package org.ehchub.consent.web.due;

/**
 * Two answers that disagree.
 *
 * @param child whom they are about
 * @param path where one of them is set aside
 * @param given who said yes
 * @param against who said no
 */
public record DisagreementLine(String child, String path, String given, String against) {}
