package org.ehchub.consent;

import static org.ehchub.consent.World.COLLEGE;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.TODAY;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ehchub.consent.agencies.AgreementId;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.rules.ConsentBuilder;
import org.ehchub.consent.testing.TestRegistry;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanStatus;

/**
 * A child one section of whose plan the college gets, if nothing goes wrong.
 *
 * @param disclosure the id of the disclosure that is decided on
 */
record Releasable(TestRegistry registry, ChildId child, String disclosure) {

    static Releasable in(TestRegistry registry) {
        ChildId child = registry.child();
        registry.get(Circle.class)
                .add(
                        child,
                        new Involvement(COLLEGE.id(), InvolvementRole.NAMED_INSTITUTION, TODAY, Optional.empty()),
                        "officer-1");
        registry.get(SharingAgreements.class)
                .record(
                        new SharingAgreement(
                                AgreementId.random(),
                                EDUCATION.id(),
                                COLLEGE.id(),
                                Set.of(Purpose.SUPPORT),
                                new Categories.All(),
                                TODAY,
                                TODAY,
                                "ISA-7"),
                        "officer-1");
        registry.get(ConsentRegistry.class)
                .give(ConsentId.random(), ConsentBuilder.forPurpose(Purpose.SUPPORT).child(child).terms(), "officer-1");
        return new Releasable(registry, child, UUID.randomUUID().toString());
    }

    GateOutcome decide() {
        return registry.get(ReleaseGate.class)
                .decide(new DisclosureRequest(
                        disclosure,
                        registry.about(child, World.plan(PlanStatus.DRAFT, PlanSection.B)),
                        child,
                        COLLEGE.id(),
                        Purpose.SUPPORT,
                        TestRegistry.START));
    }
}
