package org.ehchub.mappings.canonical;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One agency's advice about a child (SEND Regulations 2014, reg 6).
 *
 * @param inAnswerTo the document id of the advice request it answers, absent for unrequested information
 */
public record AssessmentReport(
        Heading heading, AdviceKind kind, Optional<String> inAnswerTo, List<InformationItem> items)
        implements EhcMessage {

    /** @throws IllegalArgumentException when two items share an id or the answered request's id is malformed */
    public AssessmentReport {
        Objects.requireNonNull(heading);
        Objects.requireNonNull(kind);
        inAnswerTo.ifPresent(Heading::requireDocumentId);
        items = EhcMessage.distinct(items);
    }

    @Override
    public AssessmentReport with(Heading newHeading, List<InformationItem> newItems) {
        return new AssessmentReport(newHeading, kind, inAnswerTo, newItems);
    }
}
