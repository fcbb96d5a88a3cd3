package org.ehchub.routes.demo.cast;

import static org.ehchub.routes.demo.cast.DemoAgencies.ADULT_CARE;
import static org.ehchub.routes.demo.cast.DemoAgencies.CHARITY;
import static org.ehchub.routes.demo.cast.DemoAgencies.COLLEGE;
import static org.ehchub.routes.demo.cast.DemoAgencies.EDUCATION;
import static org.ehchub.routes.demo.cast.DemoAgencies.HILLSIDE;
import static org.ehchub.routes.demo.cast.DemoAgencies.NORTHGATE;
import static org.ehchub.routes.demo.cast.DemoAgencies.SOCIAL_CARE;
import static org.ehchub.routes.demo.cast.DemoAgencies.TRUST;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.consents.Categories;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AgencyId;

/** What the agencies of Northmere have signed. The trust and the charity have no agreement, and one has ended. */
final class DemoAgreements {

    private final LocalDate today;

    DemoAgreements(LocalDate today) {
        this.today = today;
    }

    List<SharingAgreement> all() {
        return List.of(
                current(EDUCATION, TRUST, Purpose.ASSESSMENT, Purpose.SUPPORT),
                current(EDUCATION, SOCIAL_CARE, Purpose.ASSESSMENT, Purpose.SUPPORT),
                current(EDUCATION, COLLEGE, Purpose.ASSESSMENT, Purpose.SUPPORT),
                current(EDUCATION, HILLSIDE, Purpose.ASSESSMENT, Purpose.SUPPORT),
                current(EDUCATION, NORTHGATE, Purpose.ASSESSMENT, Purpose.SUPPORT),
                current(EDUCATION, ADULT_CARE, Purpose.ASSESSMENT, Purpose.ADULT_TRANSITION),
                current(TRUST, SOCIAL_CARE, Purpose.SUPPORT),
                current(TRUST, HILLSIDE, Purpose.SUPPORT),
                current(TRUST, NORTHGATE, Purpose.SUPPORT),
                current(TRUST, COLLEGE, Purpose.SUPPORT),
                agreement(
                        EDUCATION,
                        CHARITY,
                        Categories.of(AdviceKind.FAMILY),
                        today.minusYears(2),
                        today.minusMonths(3),
                        Purpose.COMMUNITY_SUPPORT));
    }

    private SharingAgreement current(AgencyId first, AgencyId second, Purpose... purposes) {
        return agreement(first, second, new Categories.All(), today.minusYears(1), today.plusYears(2), purposes);
    }

    private static SharingAgreement agreement(
            AgencyId first, AgencyId second, Categories content, LocalDate from, LocalDate until, Purpose... purposes) {
        return new SharingAgreement(
                AgreementId.random(),
                first,
                second,
                Set.of(purposes),
                content,
                from,
                until,
                "Northmere records, sharing protocol between " + first + " and " + second);
    }
}
