package org.ehchub.routes.arrival.education;

import java.util.List;
import java.util.Optional;

/**
 * What the council's database team reads beside a row.
 *
 * @param arrival the hub's id of the arrival, to quote when asking about it; absent when nothing was kept
 * @param problems what is to be mended, a line each; none when accepted
 */
record OutboxAnswer(Outcome outcome, Optional<String> arrival, List<String> problems) {

    OutboxAnswer {
        problems = List.copyOf(problems);
    }

    /** The words in the outbox's {@code outcome} column. */
    enum Outcome {
        /** The hub has it and answers for it from now on. */
        ACCEPTED,
        /** Nothing was kept; the problems say why. */
        REFUSED,
        /** Other content was accepted under the same message id and revision; that one stands. */
        CONFLICT
    }
}
