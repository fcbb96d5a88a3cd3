package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;

import java.time.DateTimeException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.CaseFiles;
import org.ehchub.consent.RuleRegister;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.rules.AgeDates;
import org.ehchub.consent.rules.CaseFile;
import org.ehchub.consent.statutory.AdviceRequests;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.consent.statutory.ParentsTold;
import org.ehchub.consent.statutory.RecordedDecision;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.consent.statutory.ReuseAgreements;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a child's file in time: ten look-ups by key, whatever the number of recipients. */
final class SqlCaseFiles implements CaseFiles {

    private final LookUpWatch watch;
    private final JdbcClient jdbc;
    private final AgencyRows agencies;
    private final SqlSharingAgreements agreements;
    private final Circle circle;
    private final ConsentRows consents;
    private final AdviceRequests requests;
    private final Objections objections;
    private final ReuseAgreements reuseAgreements;
    private final ReleaseDecisions decisions;
    private final ParentsTold parentsTold;
    private final RuleRegister rules;

    /** The parts it reads with look up through the watch's client. */
    SqlCaseFiles(
            LookUpWatch watch,
            JdbcClient jdbc,
            AgencyRows agencies,
            SqlSharingAgreements agreements,
            Circle circle,
            ConsentRows consents,
            AdviceRequests requests,
            Objections objections,
            ReuseAgreements reuseAgreements,
            ReleaseDecisions decisions,
            ParentsTold parentsTold,
            RuleRegister rules) {
        this.watch = watch;
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.agreements = agreements;
        this.circle = circle;
        this.consents = consents;
        this.requests = requests;
        this.objections = objections;
        this.reuseAgreements = reuseAgreements;
        this.decisions = decisions;
        this.parentsTold = parentsTold;
        this.rules = rules;
    }

    @Override
    public CaseFile read(ChildId child, AgencyId sender, Set<AgencyId> named) {
        try {
            return watch.inTime(() -> lookedUp(child, sender, named));
        } catch (IllegalArgumentException | DateTimeException e) {
            // A row that says nothing we know may be a refusal: no decision is made without it.
            throw new IllegalStateException("A row about the child cannot be understood", e);
        }
    }

    private CaseFile lookedUp(ChildId child, AgencyId sender, Set<AgencyId> named) {
        return new CaseFile(
                ages(child).orElseThrow(() -> new NoSuchElementException("There is no such child")),
                agencies.around(child, named),
                circle.of(child),
                consents.of(child),
                agreements.of(sender),
                objections.of(child),
                requests.about(child),
                reuseAgreements.of(child),
                standing(child),
                parentsTold.of(child),
                rules.dates());
    }

    private List<ReleaseDecision> standing(ChildId child) {
        return decisions.about(child).stream()
                .filter(RecordedDecision::stands)
                .map(RecordedDecision::decision)
                .toList();
    }

    private Optional<AgeDates> ages(ChildId child) {
        return jdbc.sql("SELECT school_age_from, decides_from FROM child WHERE id = :id")
                .param("id", child.toString())
                .query((row, number) -> new AgeDates(date(row, "school_age_from"), date(row, "decides_from")))
                .optional();
    }
}
