package org.ehchub.consent.statutory;

/** What became of a review. */
public sealed interface ReviewAnswer {

    /** It stands. */
    record Recorded(DecisionReview review) implements ReviewAnswer {}

    /** Nobody reviews a decision of their own; nothing was recorded. */
    record OwnDecision() implements ReviewAnswer {}

    /** Someone else was first; nothing was recorded. */
    record AlreadyReviewed(DecisionReview review) implements ReviewAnswer {}

    /** There is no such decision. */
    record UnknownDecision() implements ReviewAnswer {}
}
