package org.ehchub.consent.web.history;

import java.time.Instant;
import java.util.List;
import org.ehchub.consent.web.Tag;

/**
 * One disclosure that was made, is under way, or was withheld or stopped.
 *
 * @param at when it came to this
 * @param kind {@code report}, {@code plan} or {@code request}
 * @param content the plan sections and kinds of advice it was about
 * @param sources the law it rests on; none while withheld
 * @param inPlainWords the same as a family reads it
 * @param rules the rules that permitted it, with the version of their wording
 * @param reasons why it was withheld or stopped
 * @param had whether the recipient has had it, be it that it was stopped or replaced afterwards
 */
public record HistoryLine(
        Instant at,
        String kind,
        String from,
        String to,
        String purpose,
        Tag tag,
        List<String> content,
        List<String> sources,
        List<String> inPlainWords,
        List<String> rules,
        List<String> reasons,
        boolean had) {

    /** Why it went, or why it did not. */
    public List<String> why() {
        return reasons.isEmpty() ? sources : reasons;
    }
}
