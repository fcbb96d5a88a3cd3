package org.ehchub.consent.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The circles in SQL: agency, role and first day name an involvement, of which each change is a version. */
final class SqlCircle implements Circle {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    SqlCircle(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Ledger ledger,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public void add(ChildId child, Involvement involvement, String recordedBy) {
        transaction.executeWithoutResult(status -> {
            if (!of(child).contains(involvement)) {
                addVersion(child, involvement, recordedBy);
                append(LedgerEventKind.CHILD_INVOLVEMENT_ADDED, child, involvement, recordedBy);
                publisher.publishEvent(new BasisRecorded(child));
            }
        });
    }

    @Override
    public void end(ChildId child, AgencyId agency, InvolvementRole role, LocalDate lastDay, String recordedBy) {
        transaction.executeWithoutResult(status -> of(child).stream()
                .filter(involvement -> involvement.agency().equals(agency) && involvement.role() == role)
                .filter(involvement -> involvement.isOn(lastDay)
                        && !involvement.until().equals(Optional.of(lastDay)))
                .map(involvement -> new Involvement(agency, role, involvement.from(), Optional.of(lastDay)))
                .forEach(ended -> {
                    addVersion(child, ended, recordedBy);
                    append(LedgerEventKind.CHILD_INVOLVEMENT_ENDED, child, ended, recordedBy);
                }));
    }

    private void addVersion(ChildId child, Involvement involvement, String recordedBy) {
        jdbc.sql("""
                        INSERT INTO involvement (
                            child_id, agency, role, starts_on, version, ends_on, recorded_by, recorded_at)
                        SELECT :child, :agency, :role, :from, COALESCE(MAX(version), 0) + 1, :until, :by, :at
                        FROM involvement
                        WHERE child_id = :child AND agency = :agency AND role = :role AND starts_on = :from
                        """)
                .param("child", child.toString())
                .param("agency", involvement.agency().value())
                .param("role", involvement.role().name())
                .param("from", involvement.from().toString())
                .param("until", involvement.until().map(LocalDate::toString).orElse(null))
                .param("by", recordedBy)
                .param("at", SqlTypes.text(clock.instant()))
                .update();
    }

    @Override
    public List<Involvement> of(ChildId child) {
        return jdbc.sql("""
                        SELECT agency, role, starts_on, ends_on FROM current_involvement
                        WHERE child_id = :child
                        ORDER BY starts_on, agency, role
                        """)
                .param("child", child.toString())
                .query(Rows::involvement)
                .list();
    }

    private void append(LedgerEventKind kind, ChildId child, Involvement involvement, String recordedBy) {
        String pseudonym = ledger.pseudonymOf(child);
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("role", involvement.role().name());
        facts.put("from", involvement.from().toString());
        involvement.until().ifPresent(last -> facts.put("until", last.toString()));
        facts.put("by", recordedBy);
        ledger.append(new LedgerEvent(
                kind, clock.instant(), Optional.of(pseudonym), Optional.of(involvement.agency()), pseudonym, facts));
    }
}
