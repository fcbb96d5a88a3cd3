package org.ehchub.consent.store;

import java.time.DateTimeException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.ehchub.consent.CaseFiles;
import org.ehchub.consent.RuleRegister;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.rules.CaseFile;
import org.ehchub.consent.rules.RuleDates;
import org.ehchub.consent.statutory.AdviceRequests;
import org.ehchub.consent.statutory.Objections;
import org.ehchub.consent.statutory.ParentsTold;
import org.ehchub.consent.statutory.RecordedDecision;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.consent.statutory.ReuseAgreements;
import org.ehchub.consent.store.FileIndex.Entry;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Heading;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a child's file in time: four look-ups by key, and one for each further register that speaks of the child. */
final class SqlCaseFiles implements CaseFiles {

    private final LookUpWatch watch;
    private final JdbcClient jdbc;
    private final BlindIndexes blindIndexes;
    private final SqlSharingAgreements agreements;
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
            BlindIndexes blindIndexes,
            SqlSharingAgreements agreements,
            ConsentRows consents,
            AdviceRequests requests,
            Objections objections,
            ReuseAgreements reuseAgreements,
            ReleaseDecisions decisions,
            ParentsTold parentsTold,
            RuleRegister rules) {
        this.watch = watch;
        this.jdbc = jdbc;
        this.blindIndexes = blindIndexes;
        this.agreements = agreements;
        this.consents = consents;
        this.requests = requests;
        this.objections = objections;
        this.reuseAgreements = reuseAgreements;
        this.decisions = decisions;
        this.parentsTold = parentsTold;
        this.rules = rules;
    }

    @Override
    public Opened read(ChildId child, Heading heading, Set<AgencyId> named) {
        try {
            return watch.inTime(() -> lookedUp(child, heading, named));
        } catch (IllegalArgumentException | DateTimeException e) {
            // A row that says nothing we know may be a refusal: no decision is made without it.
            throw new IllegalStateException("A row about the child cannot be understood", e);
        }
    }

    private Opened lookedUp(ChildId child, Heading heading, Set<AgencyId> named) {
        FileIndex index = FileIndex.of(jdbc, child, heading, blindIndexes)
                .orElseThrow(() -> new NoSuchElementException("There is no such child"));
        Surroundings around = Surroundings.of(jdbc, index.records(), named);
        var file = new CaseFile(
                index.ages(),
                around.agencies(),
                around.circle(),
                consents.of(index.records()),
                agreements.between(heading.source(), around.agencies().keySet()),
                index.has(Entry.OBJECTIONS) ? objections.of(child) : List.of(),
                index.has(Entry.REQUESTS) ? requests.about(child) : List.of(),
                index.has(Entry.REUSE) ? reuseAgreements.of(child) : List.of(),
                index.has(Entry.DECISIONS) ? standing(child) : List.of(),
                index.has(Entry.PARENT_TOLD) ? parentsTold.of(child) : List.of(),
                index.has(Entry.RULE_DATES) ? rules.dates() : RuleDates.asShipped());
        return new Opened(file, index.identity());
    }

    private List<ReleaseDecision> standing(ChildId child) {
        return decisions.about(child).stream()
                .filter(RecordedDecision::stands)
                .map(RecordedDecision::decision)
                .toList();
    }
}
