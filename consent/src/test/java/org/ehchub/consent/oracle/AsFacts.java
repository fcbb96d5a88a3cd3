package org.ehchub.consent.oracle;

import static org.ehchub.consent.oracle.Case.RECIPIENT;
import static org.ehchub.consent.oracle.Case.SENDER;
import static org.ehchub.consent.oracle.Case.THIRD;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ehchub.consent.Decision;
import org.ehchub.consent.World;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.consents.Capacity;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.Exclusion;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.HowTaken;
import org.ehchub.consent.consents.ParentalResponsibility;
import org.ehchub.consent.consents.PersonRef;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.consents.Scope;
import org.ehchub.consent.rules.AgeDates;
import org.ehchub.consent.rules.CaseFile;
import org.ehchub.consent.rules.DisclosureRules;
import org.ehchub.consent.rules.Facts;
import org.ehchub.consent.rules.InForce;
import org.ehchub.consent.rules.RuleDates;
import org.ehchub.consent.statutory.Objection;
import org.ehchub.consent.statutory.OpenAdviceRequest;
import org.ehchub.consent.statutory.ParentTold;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisionId;
import org.ehchub.consent.statutory.ReuseAgreement;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.PlanSections;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.security.identity.AgencyRole;

/** Puts a case before the rules. */
final class AsFacts {

    private static final ChildId CHILD = new ChildId(new UUID(0, 0));

    private final Case of;

    private AsFacts(Case of) {
        this.of = of;
    }

    /** What the rules decide on the one item. */
    static Decision decided(Case of) {
        return DisclosureRules.decide(new AsFacts(of).facts()).getFirst();
    }

    /** The consents and refusals on record. */
    static List<Consent> consents(Case of) {
        return of.said().stream().map(AsFacts::consent).toList();
    }

    private Facts facts() {
        Agency sender = World.agency(SENDER, of.sending().sender());
        Agency recipient = World.agency(RECIPIENT, of.sending().recipient());
        var file = new CaseFile(
                AgeDates.of(of.born()),
                Map.of(sender.id(), sender, recipient.id(), recipient),
                of.circle().stream()
                        .map(part -> new Involvement(id(part.agency()), part.role(), part.from(), part.until()))
                        .toList(),
                consents(of),
                of.protocols().stream().map(AsFacts::agreement).toList(),
                of.objections().stream()
                        .map(objected -> new Objection(id(objected.agency()), objected.on()))
                        .toList(),
                of.asked().stream()
                        .map(asked -> new OpenAdviceRequest(
                                "pseudonym of " + asked.document(),
                                asked.document(),
                                id(asked.from()),
                                id(asked.to()),
                                asked.kinds(),
                                asked.received(),
                                asked.deadline()))
                        .toList(),
                of.suffices().stream()
                        .map(agreed -> new ReuseAgreement(
                                id(agreed.author()),
                                id(agreed.council()),
                                agreed.document(),
                                agreed.party(),
                                "Somebody",
                                agreed.on()))
                        .toList(),
                of.decided().stream().map(AsFacts::decision).toList(),
                of.told().stream().map(told -> new ParentTold(id(told.by()), told.on())).toList(),
                ruleDates());
        return Facts.of(message(), sender, recipient, of.sending().purpose(), of.on(), file);
    }

    private RuleDates ruleDates() {
        Map<String, InForce> confirmed = new HashMap<>();
        of.dates().forEach((rule, dates) -> confirmed.put(rule, new InForce(dates.from(), dates.until())));
        return new RuleDates(confirmed);
    }

    private EhcMessage message() {
        Case.Sending sending = of.sending();
        var heading = new Heading(
                Case.DOCUMENT,
                1,
                id(SENDER),
                World.childRef("L-1"),
                Set.of(id(sending.addressed() ? RECIPIENT : THIRD)),
                of.on(),
                false);
        List<InformationItem> items = List.of(
                World.item("i", sending.item(), sending.confidentiality(), sending.sensitivities(), sending.written()));
        return switch (sending.kind()) {
            case DRAFT_PLAN -> new PlanSections(heading, PlanStatus.DRAFT, items);
            case FINAL_PLAN -> new PlanSections(heading, PlanStatus.FINAL, items);
            case AMENDED_PLAN -> new PlanSections(heading, PlanStatus.AMENDED_FINAL, items);
            case CEASED_PLAN -> new PlanSections(heading, PlanStatus.CEASED, items);
            case REPORT -> new AssessmentReport(heading, sending.adviceKind(), Optional.empty(), items);
            case ANSWER -> new AssessmentReport(heading, sending.adviceKind(), Optional.of(Case.ASKED_FIRST), items);
            case REQUEST -> new AdviceRequest(heading, Set.of(AdviceKind.MEDICAL), of.on(), items);
        };
    }

    private static Consent consent(Case.Said said) {
        var terms = new ConsentTerms(
                CHILD,
                new Giver(
                        said.by(),
                        said.relationship(),
                        said.name().map(PersonRef::new),
                        said.responsible()
                                .map(held -> held ? ParentalResponsibility.HELD : ParentalResponsibility.NOT_HELD)
                                .orElse(ParentalResponsibility.NOT_RECORDED)),
                said.judged().map(judged -> new Capacity(judged.able(), "Dr Judge", judged.on())),
                HowTaken.FORM,
                Optional.empty(),
                said.decided(),
                said.from(),
                said.until(),
                new Scope(
                        said.purposes(),
                        recipients(said.whom()),
                        categories(said.what()),
                        said.sensitivities(),
                        said.leftOut().stream()
                                .map(left -> new Exclusion(recipients(left.whom()), categories(left.what())))
                                .toList()));
        int version = said.status() == ConsentStatus.GIVEN || said.status() == ConsentStatus.REFUSED ? 1 : 2;
        return new Consent(
                new ConsentId(new UUID(0, said.number())), version, said.status(), terms, "officer", said.recorded());
    }

    private static SharingAgreement agreement(Case.Protocol protocol) {
        return new SharingAgreement(
                AgreementId.random(),
                id(protocol.first()),
                id(protocol.second()),
                protocol.purposes(),
                categories(protocol.what()),
                protocol.from(),
                protocol.until(),
                protocol.review(),
                "ISA-7");
    }

    private static ReleaseDecision decision(Case.Decided decided) {
        return new ReleaseDecision(
                ReleaseDecisionId.random(),
                decided.ground(),
                "officer",
                "SE-1",
                decided.recipients().stream().map(AsFacts::id).collect(Collectors.toSet()),
                categories(decided.what()),
                decided.sensitivities(),
                decided.identified(),
                decided.from(),
                decided.until());
    }

    private static Recipients recipients(Case.Whom whom) {
        Set<AgencyRole> classes = whom.classes();
        return whom.agencies().isEmpty() && classes.isEmpty()
                ? new Recipients.Anyone()
                : new Recipients.These(
                        whom.agencies().stream().map(AsFacts::id).collect(Collectors.toSet()), classes);
    }

    private static Categories categories(Case.What what) {
        return what.categories().isEmpty() ? new Categories.All() : new Categories.These(what.categories());
    }

    private static AgencyId id(String name) {
        return new AgencyId(name);
    }
}
