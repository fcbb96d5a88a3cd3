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
 */
public record RecordedDecision(
        ChildId child, ReleaseDecision decision, Instant recordedAt, Instant reviewDue, Optional<DecisionReview> review) {

    /** Whether it may still permit anything: nobody has found against it. */
    public boolean stands() {
        return review.map(DecisionReview::upheld).orElse(true);
    }

    /** Whether nobody else has looked at it although it was time. */
    public boolean isOverdue(Instant now) {
        return review.isEmpty() && now.isAfter(reviewDue);
    }
}
