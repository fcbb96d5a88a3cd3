package org.ehchub.consent.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.ehchub.consent.LawfulBasis;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisionId;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.children.DisclosureHistory;
import org.ehchub.mappings.canonical.AgencyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class DisclosureLinesTest extends OnEveryDatabase {

    private static final AgencyId SENDER = new AgencyId("northmere-education");
    private static final AgencyId RECIPIENT = new AgencyId("harbour-college");
    private static final Instant READ = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant REPLACED = Instant.parse("2026-04-05T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    private ChildId child;
    private String id;
    private ReleaseDecision decision;

    @BeforeEach
    void decide() {
        child = registry.child();
        id = UUID.randomUUID().toString();
        decision = new ReleaseDecision(
                ReleaseDecisionId.random(),
                Ground.SAFEGUARDING,
                "officer-1",
                "NOTE-9",
                Set.of(RECIPIENT),
                new Categories.All(),
                Set.of(),
                true,
                TODAY,
                TODAY.plusDays(7));
        decisions().record(child, decision, "A worry.");
    }

    private static ReleaseDecisions decisions() {
        return registry.get(ReleaseDecisions.class);
    }

    /** The lines of a child of whom one plan was replaced after it was read on the decision. */
    private HistoryLine line() {
        var entry = new DisclosureHistory.Entry(
                id,
                "plan",
                SENDER,
                RECIPIENT,
                Purpose.SUPPORT,
                DisclosureHistory.Standing.SUPERSEDED,
                true,
                false,
                List.of(new DisclosureHistory.Basis(LawfulBasis.SAFEGUARDING, decision.reference())),
                List.of(),
                REPLACED);
        return new DisclosureLines(
                        of -> List.of(entry),
                        registry.get(Ledger.class),
                        decisions(),
                        new AgencyNames(registry.get(AgencyRegister.class)))
                .of(child)
                .getFirst();
    }

    @Test
    void whatWasReplacedAfterItWasReadWasHadWhenItWasRead() {
        registry.get(TransactionTemplate.class).executeWithoutResult(status -> registry.get(Ledger.class)
                .append(new LedgerEvent(
                        LedgerEventKind.DISCLOSURE_PULLED,
                        READ,
                        Optional.empty(),
                        Optional.of(RECIPIENT),
                        id,
                        new TreeMap<>())));

        assertThat(line().hadAt()).contains(READ);
        assertThat(line().at()).isEqualTo(REPLACED);
    }

    @Test
    void whatKeepsAChildSafeIsGuarded() {
        assertThat(line().guarded()).isTrue();
    }

    @Test
    void saysThatADecisionWasNotUpheld() {
        assertThat(line().inPlainWords())
                .containsExactly("an officer decided that it was needed to keep the child safe");

        decisions().review(decision.id(), false, "There was no need.", "officer-2");

        assertThat(line().inPlainWords())
                .containsExactly("an officer decided that it was needed to keep the child safe, but another officer found"
                        + " later that this was not right");
        assertThat(line().sources())
                .containsExactly("Children Act 1989, ss.17 and 47; Children Act 2004, s.11; not upheld on review");
    }
}
