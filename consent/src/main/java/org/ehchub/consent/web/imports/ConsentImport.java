package org.ehchub.consent.web.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.web.AccessLog;
import org.springframework.transaction.support.TransactionTemplate;

/** Has a file of consents read, and records all of it or nothing. */
public class ConsentImport {

    private final ConsentRegistry registry;
    private final KnownPeople people;
    private final ChildRegister children;
    private final Circle circle;
    private final AgencyRegister agencies;
    private final AccessLog access;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public ConsentImport(
            ConsentRegistry registry,
            KnownPeople people,
            ChildRegister children,
            Circle circle,
            AgencyRegister agencies,
            AccessLog access,
            TransactionTemplate transaction,
            Clock clock) {
        this.registry = registry;
        this.people = people;
        this.children = children;
        this.circle = circle;
        this.agencies = agencies;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Records nothing, and finds everything that is wrong, and what would release nothing. */
    ImportPlan dryRun(String file) {
        LocalDate today = LawDay.of(clock.instant());
        ImportPlan plan = new ConsentFile(
                        children::findByNhsNumber,
                        children::findByLocalId,
                        people::named,
                        id -> agencies.find(id).isPresent(),
                        today)
                .read(file);
        return plan.withIdle(new IdleConsents(children, circle, agencies, today).among(plan.consents()));
    }

    /** Records every consent and refusal in one commit; what was recorded before stays as it is. */
    void record(ImportPlan plan, String officer) {
        transaction.executeWithoutResult(status -> {
            for (ImportedConsent each : plan.consents()) {
                each.speaker().ifPresent(speaker -> people.keep(each.terms().child(), speaker));
                if (each.refusal()) {
                    registry.refuse(each.id(), each.terms(), officer);
                } else {
                    registry.give(each.id(), each.terms(), officer);
                }
            }
            access.append(
                    LedgerEventKind.CONSENTS_IMPORTED,
                    officer,
                    Map.of("rows", Integer.toString(plan.consents().size())));
        });
    }
}
