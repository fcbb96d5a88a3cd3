package org.ehchub.mappings.canonical;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A council's request for advice (SEND Regulations 2014, reg 6); the partner has six weeks (reg 8).
 *
 * @param kinds the advice sought
 * @param deadline the last day for the answer
 * @param items what the partner needs to know in order to answer
 */
public record AdviceRequest(Heading heading, Set<AdviceKind> kinds, LocalDate deadline, List<InformationItem> items)
        implements EhcMessage {

    /** @throws IllegalArgumentException when no kind is sought or two items share an id */
    public AdviceRequest {
        Objects.requireNonNull(heading);
        Objects.requireNonNull(deadline);
        kinds = Ordered.copy(kinds);
        items = EhcMessage.distinct(items);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("A request seeks at least one kind of advice");
        }
    }

    @Override
    public AdviceRequest with(Heading newHeading, List<InformationItem> newItems) {
        return new AdviceRequest(newHeading, kinds, deadline, newItems);
    }
}
