package org.ehchub.consent.web.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
 * @param hadAt when the recipient first had it, be it that it was stopped or replaced afterwards
 * @param guarded whether it rests on keeping a child safe or on a court: telling of it may put somebody at risk
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
        Optional<Instant> hadAt,
        boolean guarded) {

    /** Whether the recipient has had it. */
    public boolean had() {
        return hadAt.isPresent();
    }

    /** Why it went, or why it did not. */
    public List<String> why() {
        return reasons.isEmpty() ? sources : reasons;
    }
}
