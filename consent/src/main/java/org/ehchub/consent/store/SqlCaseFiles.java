package org.ehchub.consent.store;

import static org.ehchub.consent.store.Columns.date;
import static org.ehchub.consent.store.Columns.flag;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.CaseFiles;
import org.ehchub.consent.RuleRegister;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.rules.AgeDates;
import org.ehchub.consent.rules.CaseFile;
import org.ehchub.consent.rules.RuleDates;
import org.ehchub.consent.statutory.AdviceRequests;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.consent.statutory.ParentsTold;
import org.ehchub.consent.statutory.RecordedDecision;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.consent.statutory.ReuseAgreements;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a child's file in time: five look-ups by key, and one for each further register that speaks of the child. */
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
        Index index = index(child).orElseThrow(() -> new NoSuchElementException("There is no such child"));
        Map<AgencyId, Agency> around = agencies.around(child, named);
        return new CaseFile(
                index.ages(),
                around,
                circle.of(child),
                consents.of(child),
                agreements.between(sender, around.keySet()),
                index.objections() ? objections.of(child) : List.of(),
                index.requests() ? requests.about(child) : List.of(),
                index.reuse() ? reuseAgreements.of(child) : List.of(),
                index.decisions() ? standing(child) : List.of(),
                index.parentTold() ? parentsTold.of(child) : List.of(),
                index.ruleDates() ? rules.dates() : RuleDates.asShipped());
    }

    private List<ReleaseDecision> standing(ChildId child) {
        return decisions.about(child).stream()
                .filter(RecordedDecision::stands)
                .map(RecordedDecision::decision)
                .toList();
    }

    /** The child's dates, and which registers say anything at all: most say nothing, and need not be asked. */
    private record Index(
            AgeDates ages,
            boolean objections,
            boolean requests,
            boolean reuse,
            boolean decisions,
            boolean parentTold,
            boolean ruleDates) {}

    private Optional<Index> index(ChildId child) {
        return jdbc.sql("""
                        SELECT school_age_from, decides_from,
                            CASE WHEN EXISTS (SELECT 1 FROM objection WHERE child_id IN %1$s)
                                THEN 1 ELSE 0 END AS objections,
                            CASE WHEN EXISTS (SELECT 1 FROM advice_request WHERE child_id IN %1$s)
                                THEN 1 ELSE 0 END AS requests,
                            CASE WHEN EXISTS (SELECT 1 FROM reuse_agreement WHERE child_id IN %1$s)
                                THEN 1 ELSE 0 END AS reuse,
                            CASE WHEN EXISTS (SELECT 1 FROM release_decision WHERE child_id IN %1$s)
                                THEN 1 ELSE 0 END AS decisions,
                            CASE WHEN EXISTS (SELECT 1 FROM parent_told WHERE child_id IN %1$s)
                                THEN 1 ELSE 0 END AS parent_told,
                            CASE WHEN EXISTS (SELECT 1 FROM rule_confirmation)
                                THEN 1 ELSE 0 END AS rule_dates
                        FROM child WHERE id = %2$s
                        """.formatted(SameChild.IDS, SameChild.HEAD))
                .param("child", child.toString())
                .query((row, number) -> new Index(
                        new AgeDates(date(row, "school_age_from"), date(row, "decides_from")),
                        flag(row, "objections"),
                        flag(row, "requests"),
                        flag(row, "reuse"),
                        flag(row, "decisions"),
                        flag(row, "parent_told"),
                        flag(row, "rule_dates")))
                .optional();
    }
}
