package org.ehchub.consent.store;

import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import org.ehchub.consent.CaseFiles;
import org.ehchub.consent.RuleRegister;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.rules.CaseFile;
import org.ehchub.consent.rules.RuleDates;
import org.ehchub.consent.statutory.RecordedDecision;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.store.FileIndex.Register;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Heading;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads a child's file in time: four look-ups by key, and one for each further register that speaks of the child. Which
 * records are merged into one is asked only of a child that ever was merged.
 */
final class SqlCaseFiles implements CaseFiles {

    private final LookUpWatch watch;
    private final JdbcClient jdbc;
    private final BlindIndexes blindIndexes;
    private final SameChild same;
    private final SqlSharingAgreements agreements;
    private final ConsentRows consents;
    private final SqlAdviceRequests requests;
    private final SqlObjections objections;
    private final SqlReuseAgreements reuseAgreements;
    private final SqlReleaseDecisions decisions;
    private final SqlParentsTold parentsTold;
    private final RuleRegister rules;

    /** The parts it reads with look up through the watch's client. */
    SqlCaseFiles(
            LookUpWatch watch,
            JdbcClient jdbc,
            BlindIndexes blindIndexes,
            SqlSharingAgreements agreements,
            ConsentRows consents,
            SqlAdviceRequests requests,
            SqlObjections objections,
            SqlReuseAgreements reuseAgreements,
            SqlReleaseDecisions decisions,
            SqlParentsTold parentsTold,
            RuleRegister rules) {
        this.watch = watch;
        this.jdbc = jdbc;
        this.blindIndexes = blindIndexes;
        this.same = new SameChild(jdbc);
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
        List<ChildId> merged = List.of(child);
        FileIndex index = FileIndex.of(jdbc, merged, heading, blindIndexes);
        if (index.has(Register.MERGES)) {
            merged = same.of(same.head(child));
            index = FileIndex.of(jdbc, merged, heading, blindIndexes);
        }
        return opened(index, Records.these(merged), heading, named);
    }

    private Opened opened(FileIndex index, Records records, Heading heading, Set<AgencyId> named) {
        Surroundings around = Surroundings.of(jdbc, records, named);
        var file = new CaseFile(
                index.ages(),
                around.agencies(),
                around.circle(),
                consents.of(records),
                agreements.between(heading.source(), around.agencies().keySet()),
                index.has(Register.OBJECTIONS) ? objections.of(records) : List.of(),
                index.has(Register.REQUESTS) ? requests.about(records) : List.of(),
                index.has(Register.REUSE) ? reuseAgreements.of(records) : List.of(),
                index.has(Register.DECISIONS) ? standing(records) : List.of(),
                index.has(Register.PARENT_TOLD) ? parentsTold.of(records) : List.of(),
                index.has(Register.RULE_DATES) ? rules.dates() : RuleDates.asShipped());
        return new Opened(file, index.identity());
    }

    private List<ReleaseDecision> standing(Records records) {
        return decisions.about(records).stream()
                .filter(RecordedDecision::stands)
                .map(RecordedDecision::decision)
                .toList();
    }
}
