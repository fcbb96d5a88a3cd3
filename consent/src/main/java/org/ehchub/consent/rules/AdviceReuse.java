package org.ehchub.consent.rules;

import static org.ehchub.consent.rules.DisclosureRule.About.CHILD_OR_YOUNG_PERSON;
import static org.ehchub.consent.rules.DisclosureRule.Agreement.NEEDED;
import static org.ehchub.consent.rules.DisclosureRule.Objecting.RECORDED_ONLY;

import java.util.List;
import java.util.Set;
import org.ehchub.consent.LawfulBasis;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.statutory.ReuseAgreement;
import org.ehchub.consent.statutory.ReuseAgreement.Party;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.security.identity.AgencyRole;

/** Advice that exists already and suffices, so that nobody is assessed twice. */
final class AdviceReuse {

    static final DisclosureRule REUSED = new DisclosureRule(
            "advice-reused",
            3,
            "A partner sends the council advice it gave before; the partner, the council and the parent or young person"
                    + " have agreed that it suffices, since it was written",
            LawfulBasis.ADVICE_REUSED.source(),
            Commencement.SEND_REFORM,
            CHILD_OR_YOUNG_PERSON,
            LawfulBasis.ADVICE_REUSED,
            NEEDED,
            RECORDED_ONLY,
            AdviceReuse::reused);

    private AdviceReuse() {}

    private static Finding reused(Facts facts, InformationItem item) {
        if (!(facts.message() instanceof AssessmentReport report)
                || facts.purpose() != Purpose.ASSESSMENT
                || facts.recipient().role() != AgencyRole.COUNCIL_EDUCATION) {
            return Finding.silent();
        }
        List<ReuseAgreement> agreements = facts.file().reuseAgreements().stream()
                .filter(agreement -> agreement.author().equals(facts.sender().id())
                        && agreement.council().equals(facts.recipient().id())
                        && agreement.document().equals(report.heading().document()))
                .toList();
        if (agreements.isEmpty()) {
            return Finding.silent();
        }
        Set<RefusalReason> reasons = SensitiveContent.reason(item);
        if (!haveAllAgreed(agreements, facts, item)) {
            reasons.add(RefusalReason.REUSE_NOT_AGREED);
        }
        return Finding.of("reuse/" + facts.sender().id() + "/" + facts.recipient().id(), reasons);
    }

    private static boolean haveAllAgreed(List<ReuseAgreement> agreements, Facts facts, InformationItem item) {
        List<ReuseAgreement> counting = agreements.stream()
                // What was written since, nobody has found to suffice.
                .filter(agreement -> !agreement.on().isBefore(item.author().writtenOn())
                        && !agreement.on().isAfter(facts.on())
                        && couldSpeak(agreement, facts.file().ages()))
                .toList();
        return hasAgreed(Party.AUTHOR, counting)
                && hasAgreed(Party.COUNCIL, counting)
                && (hasAgreed(Party.PARENT, counting) || hasAgreed(Party.YOUNG_PERSON, counting));
    }

    private static boolean hasAgreed(Party party, List<ReuseAgreement> agreements) {
        return agreements.stream().anyMatch(agreement -> agreement.party() == party);
    }

    /** Of parent and young person, the one who decided on the day of the agreement. */
    private static boolean couldSpeak(ReuseAgreement agreement, AgeDates ages) {
        return switch (agreement.party()) {
            case AUTHOR, COUNCIL -> true;
            case PARENT -> !ages.decides(agreement.on());
            case YOUNG_PERSON -> ages.decides(agreement.on());
        };
    }
}
