package org.ehchub.consent.web.overrides;

import java.time.Instant;
import org.ehchub.consent.statutory.RecordedDecision;
import org.ehchub.consent.web.Tag;
import org.ehchub.consent.web.Words;

/**
 * A decision to disclose without consent in a list.
 *
 * @param ground what it rests on
 * @param officer who decided
 */
public record OverrideLine(String id, String ground, String officer, Instant at, Instant reviewDue, Tag tag) {

    /** How it stands at this moment. */
    public static OverrideLine of(RecordedDecision recorded, Instant now) {
        return new OverrideLine(
                recorded.decision().id().toString(),
                Words.of(recorded.decision().ground()),
                recorded.decision().officer(),
                recorded.recordedAt(),
                recorded.reviewDue(),
                tag(recorded, now));
    }

    private static Tag tag(RecordedDecision recorded, Instant now) {
        if (recorded.end().isPresent() && recorded.review().isPresent()) {
            return new Tag("Ended", Tag.Colour.ENDED);
        }
        if (recorded.isOverdue(now)) {
            return new Tag("Review overdue", Tag.Colour.STUCK);
        }
        return recorded.review()
                .map(review -> review.upheld()
                        ? new Tag("Upheld", Tag.Colour.DONE)
                        : new Tag("Not upheld", Tag.Colour.ENDED))
                .orElse(new Tag("Awaiting review", Tag.Colour.HELD));
    }
}
