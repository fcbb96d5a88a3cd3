package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.ehchub.consent.ConsentAudit;
import org.ehchub.consent.ConsentAudit.Finding;
import org.ehchub.consent.ConsentAudit.Problem;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.rules.ConsentBuilder;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.consent.testing.Vendor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to the register here happens past the hub and past the database's own guards. */
class ConsentAuditTest extends OnEveryDatabase {

    private ConsentId consent;

    @BeforeEach
    void withdrawnConsent() {
        consent = ConsentId.random();
        var terms = ConsentBuilder.forPurpose(Purpose.SUPPORT).child(registry.child()).terms();
        var consents = registry.get(ConsentRegistry.class);
        consents.give(consent, terms, "officer-1");
        consents.withdraw(consent, 1, "officer-1");
    }

    private Iterable<Finding> findings() {
        return registry.get(ConsentAudit.class).check().findings().stream()
                .filter(finding -> finding.consent().equals(consent))
                .toList();
    }

    private void past(String change) {
        for (String guard : vendor == Vendor.SQLITE
                ? new String[] {"consent_version_no_update", "consent_version_no_delete"}
                : new String[] {"consent_version_append_only ON consent_version"}) {
            registry.jdbc().sql("DROP TRIGGER IF EXISTS " + guard).update();
        }
        registry.jdbc().sql(change).param("consent", consent.toString()).update();
    }

    @Test
    void whatIsAsItWasRecordedIsCounted() {
        // when
        ConsentAudit.Report report = registry.get(ConsentAudit.class).check();

        // then
        assertThat(report.versions()).isGreaterThanOrEqualTo(2);
        assertThat(report.withoutDigest()).isZero();
        assertThat(findings()).isEmpty();
    }

    @Test
    void termsThatWereChangedAreFound() {
        // when
        past("UPDATE consent_version SET purposes = 'research' WHERE consent_id = :consent AND version = 1");

        // then
        assertThat(findings()).containsExactly(new Finding(consent, 1, Problem.CHANGED));
    }

    @Test
    void aRowThatCannotBeReadIsOneThatWasChanged() {
        // when
        past("UPDATE consent_version SET status = 'PERHAPS' WHERE consent_id = :consent AND version = 1");

        // then
        assertThat(findings())
                .containsExactly(new Finding(consent, 1, Problem.CHANGED), new Finding(consent, 2, Problem.CHANGED));
    }

    @Test
    void aWithdrawalThatIsGoneIsFound() {
        // when
        past("DELETE FROM consent_version WHERE consent_id = :consent AND version = 2");

        // then
        assertThat(findings()).containsExactly(new Finding(consent, 2, Problem.MISSING));
    }

    @Test
    void aConsentThatIsGoneAltogetherIsFound() {
        // when
        past("DELETE FROM consent_version WHERE consent_id = :consent");

        // then
        assertThat(findings())
                .containsExactly(new Finding(consent, 1, Problem.MISSING), new Finding(consent, 2, Problem.MISSING));
    }

    @Test
    void aVersionThatTheHubNeverRecordedIsFound() {
        // when
        past("""
                INSERT INTO consent_version
                SELECT consent_id, 3, child_id, 'GIVEN', given_by, relationship, capacity, capacity_judged_by,
                       capacity_judged_on, how_taken, evidence, decided_at, from_date, until_date, purposes, recipients,
                       categories, sensitivities, exclusions, recorded_by, recorded_at, person, responsibility
                FROM consent_version WHERE consent_id = :consent AND version = 1
                """);

        // then
        assertThat(findings()).containsExactly(new Finding(consent, 3, Problem.NOT_IN_LEDGER));
    }
}
