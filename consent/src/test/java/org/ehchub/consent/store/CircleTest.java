package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ehchub.consent.World.COLLEGE;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.TODAY;
import static org.ehchub.consent.World.TRUST;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.CaseFiles;
import org.ehchub.consent.World;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.mappings.canonical.AgencyId;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class CircleTest extends OnEveryDatabase {

    private static Circle circle() {
        return registry.get(Circle.class);
    }

    private static Involvement involvement(Agency agency, LocalDate from, LocalDate until) {
        return new Involvement(agency.id(), InvolvementRole.HEALTH_PROVIDER, from, Optional.ofNullable(until));
    }

    @Test
    void theCircleIsReadInTheOrderOfItsStart() {
        var child = registry.child();
        var later = involvement(COLLEGE, TODAY, TODAY.plusDays(3));
        var earlier = involvement(TRUST, TODAY.minusDays(1), null);

        circle().add(child, later, "officer-1");
        circle().add(child, earlier, "officer-1");

        assertThat(circle().of(child)).containsExactly(earlier, later);
        assertThat(registry.published()).contains(new BasisRecorded(child));
    }

    @Test
    void anInvolvementEnds() {
        var child = registry.child();
        circle().add(child, involvement(TRUST, TODAY.minusYears(1), null), "officer-1");

        circle().end(child, TRUST.id(), InvolvementRole.HEALTH_PROVIDER, TODAY, "officer-1");

        assertThat(circle().of(child)).containsExactly(involvement(TRUST, TODAY.minusYears(1), TODAY));
    }

    @Test
    void anEndIsNotPutOff() {
        var child = registry.child();
        circle().add(child, involvement(TRUST, TODAY.minusYears(1), TODAY), "officer-1");

        circle().end(child, TRUST.id(), InvolvementRole.HEALTH_PROVIDER, TODAY.plusDays(1), "officer-1");

        assertThat(circle().of(child)).containsExactly(involvement(TRUST, TODAY.minusYears(1), TODAY));
    }

    @Test
    void whatStartsAgainLaterIsNotEnded() {
        var child = registry.child();
        var later = involvement(TRUST, TODAY.plusDays(9), null);
        circle().add(child, involvement(TRUST, TODAY.minusDays(9), null), "officer-1");
        circle().add(child, later, "officer-1");

        circle().end(child, TRUST.id(), InvolvementRole.HEALTH_PROVIDER, TODAY, "officer-1");

        assertThat(circle().of(child)).containsExactly(involvement(TRUST, TODAY.minusDays(9), TODAY), later);
    }

    @Test
    void whatIsEndedBeforeItStartsNeverDoes() {
        var child = registry.child();
        circle().add(child, involvement(TRUST, TODAY.plusDays(1), null), "officer-1");

        circle().end(child, TRUST.id(), InvolvementRole.HEALTH_PROVIDER, TODAY, "officer-1");

        var heading = World.heading(EDUCATION, Set.of());
        assertThat(circle().of(child)).isEmpty();
        assertThat(registry.get(CaseFiles.class).read(child, heading, Set.of(TRUST.id())).file().circle()).isEmpty();
    }

    @Test
    void thereIsNoSuchPartToEnd() {
        var child = registry.child();

        assertThatThrownBy(() ->
                        circle().end(child, TRUST.id(), InvolvementRole.HEALTH_PROVIDER, TODAY, "officer-1"))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anotherRoleIsNotEnded() {
        var child = registry.child();
        var provider = involvement(TRUST, TODAY, null);
        var commissioner =
                new Involvement(TRUST.id(), InvolvementRole.COMMISSIONING_BODY, TODAY, Optional.empty());
        circle().add(child, provider, "officer-1");

        circle().add(child, commissioner, "officer-1");

        circle().end(child, TRUST.id(), InvolvementRole.COMMISSIONING_BODY, TODAY, "officer-1");

        assertThat(circle().of(child)).contains(provider).doesNotContain(commissioner);
    }

    @Test
    void anAgencyInTheCircleIsRegistered() {
        var stranger = new Involvement(
                new AgencyId("stranger"), InvolvementRole.HEALTH_PROVIDER, TODAY, Optional.empty());

        assertThatThrownBy(() -> circle().add(registry.child(), stranger, "officer-1"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
