package org.ehchub.consent.web.imports;

import org.ehchub.consent.RefusalReason;

/**
 * A row whose consent would release nothing. It can be recorded all the same: it says what somebody answered.
 *
 * @param row the row, the header being row 1
 * @param why the rules' own reason
 */
public record IdleRow(long row, RefusalReason why) {}
