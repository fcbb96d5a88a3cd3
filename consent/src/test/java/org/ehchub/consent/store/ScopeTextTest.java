package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Exclusion;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.security.identity.AgencyRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTextTest {

    @Test
    void writesSetsInOneOrder() {
        assertThat(ScopeText.ofPurposes(Set.of(Purpose.SUPPORT, Purpose.PLACEMENT_CONSULTATION)))
                .isEqualTo("placement-consultation support");
        assertThat(ScopeText.ofCategories(Categories.of(AdviceKind.MEDICAL, PlanSection.H2, PlanSection.B)))
                .isEqualTo("B H2 c");
    }

    @Test
    void tellsAgenciesFromClassesOfAgencies() {
        var recipients = new Recipients.These(
                Set.of(new AgencyId("college")), Set.of(AgencyRole.COLLEGE, AgencyRole.HEALTH));

        var text = ScopeText.ofRecipients(recipients);

        assertThat(text).isEqualTo("COLLEGE HEALTH college");
        assertThat(ScopeText.recipients(text)).isEqualTo(recipients);
    }

    @Test
    void writesExclusions() {
        var exclusions = List.of(
                new Exclusion(new Recipients.Anyone(), Categories.of(PlanSection.C)),
                new Exclusion(Recipients.of(new AgencyId("old-school")), new Categories.All()));

        var text = ScopeText.ofExclusions(exclusions);

        assertThat(text).isEqualTo("*|C;old-school|*");
        assertThat(ScopeText.exclusions(text)).isEqualTo(exclusions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "NURSERY", "old-school  trust", "* trust", "-x-"})
    void refusesRecipientsItDoesNotKnow(String text) {
        assertThatThrownBy(() -> ScopeText.recipients(text)).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Z", "b z", "B  C", "**"})
    void refusesCategoriesItDoesNotKnow(String text) {
        assertThatThrownBy(() -> ScopeText.categories(text)).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*|B|C", ";", "*|B;"})
    void refusesExclusionsItDoesNotUnderstand(String text) {
        assertThatThrownBy(() -> ScopeText.exclusions(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
