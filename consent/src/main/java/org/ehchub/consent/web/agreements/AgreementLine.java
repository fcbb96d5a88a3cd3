package org.ehchub.consent.web.agreements;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.agencies.AgreementReview;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.Tag;
import org.ehchub.consent.web.Words;

/**
 * A sharing agreement as an officer reads it.
 *
 * @param reviewed when and by whom its last review was recorded
 * @param open whether it has not ended, so that it can be
 */
public record AgreementLine(
        String id,
        String first,
        String second,
        String purposes,
        String content,
        LocalDate from,
        LocalDate review,
        Optional<AgreementReview> reviewed,
        LocalDate until,
        String document,
        Tag tag,
        boolean open) {

    /** How long before its end an agreement is shown as ending. */
    private static final Period NOTICE = Period.ofMonths(2);

    static AgreementLine of(
            SharingAgreement agreement, Optional<AgreementReview> reviewed, AgencyNames names, LocalDate today) {
        return new AgreementLine(
                agreement.id().toString(),
                names.of(agreement.first()),
                names.of(agreement.second()),
                Words.list(agreement.purposes().stream().map(Purpose::title).toList()),
                Words.of(agreement.categories()),
                agreement.from(),
                agreement.review(),
                reviewed,
                agreement.until(),
                agreement.document(),
                tag(agreement, today),
                !today.isAfter(agreement.until()));
    }

    private static Tag tag(SharingAgreement agreement, LocalDate today) {
        if (today.isAfter(agreement.until())) {
            return new Tag("Ended", Tag.Colour.ENDED);
        }
        if (today.isBefore(agreement.from())) {
            return new Tag("Not started", Tag.Colour.MOVING);
        }
        if (!today.isBefore(agreement.until().minus(NOTICE))) {
            return new Tag("Ends soon", Tag.Colour.HELD);
        }
        return today.isBefore(agreement.review())
                ? new Tag("In force", Tag.Colour.DONE)
                : new Tag("Review due", Tag.Colour.HELD);
    }
}
