package org.ehchub.consent.statutory;

import java.time.Instant;
import java.util.Optional;
import org.ehchub.consent.children.ChildId;

/**
 * An officer's decision as it stands on record.
 *
 * @param child whom it is about
 * @param reviewDue by when another officer has to have looked at it
 * @param review what they found
 * @param end that it was ended before its last day
 */
public record RecordedDecision(
        ChildId child,
        ReleaseDecision decision,
        Instant recordedAt,
        Instant reviewDue,
        Optional<DecisionReview> review,
        Optional<DecisionEnd> end) {

    /** Whether it may still permit anything: nobody has ended it, or found against it. */
    public boolean stands() {
        return end.isEmpty() && review.map(DecisionReview::upheld).orElse(true);
    }

    /** Whether nobody else has looked at it although it was time. */
    public boolean isOverdue(Instant now) {
        return review.isEmpty() && now.isAfter(reviewDue);
    }
}
