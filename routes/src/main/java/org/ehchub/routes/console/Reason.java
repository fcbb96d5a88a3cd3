package org.ehchub.routes.console;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ehchub.consent.RefusalReason;
import org.ehchub.routes.failure.FaultReason;

/**
 * Why something stands still.
 *
 * @param code stable, the same in the ledger and in metrics
 * @param text the same in plain words
 */
public record Reason(String code, String text) {

    /** The reasons in a column of the journal, where their codes stand with spaces between. */
    static List<Reason> in(String column) {
        return column == null ? List.of() : Stream.of(column.split(" ")).flatMap(code -> of(code).stream()).toList();
    }

    /** A note of the journal that is no reason's code is not for this screen. */
    private static Optional<Reason> of(String code) {
        Stream<Reason> faults = Arrays.stream(FaultReason.values()).map(fault -> new Reason(fault.name(), fault.text()));
        Stream<Reason> refusals =
                Arrays.stream(RefusalReason.values()).map(refusal -> new Reason(refusal.name(), refusal.text()));
        return Stream.concat(faults, refusals).filter(reason -> reason.code().equals(code)).findFirst();
    }
}
