package org.ehchub.consent.web.due;

import java.time.LocalDate;

/**
 * One consent an officer has to see to.
 *
 * @param child whom it is about
 * @param path where the child's page is
 * @param renewal where the consent is renewed
 * @param said whose consent it is and to what
 * @param on the day that matters
 */
public record DueLine(String child, String path, String renewal, String said, LocalDate on) {}
