package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.rules.ConsentBuilder;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.Sensitivity;
import org.junit.jupiter.api.Test;

/** Digests outlive releases: a byte that moves here makes every consent on record look changed. */
class ConsentDigestTest {

    @Test
    void digestsAllThatAVersionSays() {
        // given
        var terms = ConsentBuilder.forPurpose(Purpose.SUPPORT, Purpose.RESEARCH)
                .child(new ChildId(UUID.fromString("5f0c1d6e-6b1f-4a52-9d0e-2f7f3f8d9a01")))
                .by(GivenBy.REPRESENTATIVE, "deputy = appointed")
                .judged(true, LocalDate.of(2026, 1, 9))
                .from(LocalDate.of(2026, 1, 10))
                .until(LocalDate.of(2027, 1, 9))
                .to(Recipients.of(new AgencyId("school"), new AgencyId("college")))
                .of(Categories.of(PlanSection.H1, AdviceKind.MEDICAL))
                .naming(Sensitivity.MENTAL_HEALTH)
                .but(new Recipients.Anyone(), Categories.of(PlanSection.C))
                .terms();
        var id = new ConsentId(UUID.fromString("2a4c1f2e-0000-4000-8000-000000000000"));

        // when
        String text = ConsentDigest.text(new Consent(
                id, 2, ConsentStatus.GIVEN, terms, "officer-1", Instant.parse("2026-01-10T10:00:00.123Z")));

        // then
        assertThat(text).isEqualTo("""
                capacity=true
                capacity-judged-by=Dr Judge
                capacity-judged-on=2026-01-09
                categories=H1 c
                child=5f0c1d6e-6b1f-4a52-9d0e-2f7f3f8d9a01
                consent=2a4c1f2e-0000-4000-8000-000000000000
                decided-at=2026-01-10T10:00:00.000Z
                evidence=form-1
                exclusions=*|C
                from=2026-01-10
                given-by=REPRESENTATIVE
                how-taken=FORM
                person=deputy \\e appointed
                purposes=research support
                recipients=college school
                recorded-at=2026-01-10T10:00:00.123Z
                recorded-by=officer-1
                relationship=deputy \\e appointed
                responsibility=HELD
                sensitivities=MENTAL_HEALTH
                status=GIVEN
                until=2027-01-09
                version=2""");
    }

    /** As in every version from before names were kept. */
    @Test
    void whoIsNotNamedHasNoLine() {
        // given
        var terms = ConsentBuilder.forPurpose(Purpose.SUPPORT)
                .by(new Giver(GivenBy.PARENT, "mother"))
                .terms();

        // when
        String text = ConsentDigest.text(new Consent(
                ConsentId.random(), 1, ConsentStatus.GIVEN, terms, "officer-1", Instant.parse("2026-01-10T10:00:00Z")));

        // then
        assertThat(text).contains("relationship=mother\n").doesNotContain("person", "responsibility");
    }
}
