package org.ehchub.consent.store;

import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.ehchub.consent.CaseFiles;
import org.ehchub.consent.RuleConfirmation;
import org.ehchub.consent.agencies.SharingAgreement;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.rules.CaseFile;
import org.ehchub.consent.statutory.Objection;
import org.ehchub.consent.statutory.OpenAdviceRequest;
import org.ehchub.consent.statutory.RecordedDecision;
import org.ehchub.consent.statutory.ReleaseDecision;
import org.ehchub.consent.store.FileIndex.Register;
import org.ehchub.consent.store.LookUps.Asked;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Heading;

/**
 * Reads a child's file in time: what every decision needs together, then together those registers that seldom speak of a
 * child, when they do. Which records are merged into one is asked only of a child that ever was merged.
 */
final class SqlCaseFiles implements CaseFiles {

    private final LookUpWatch watch;
    private final SameChild same;
    private final LookUps lookUps;
    private final BlindIndexes blindIndexes;
    private final SqlAdviceRequests requests;
    private final DecisionRows decisions;

    SqlCaseFiles(
            LookUpWatch watch,
            SameChild same,
            LookUps lookUps,
            BlindIndexes blindIndexes,
            SqlAdviceRequests requests,
            DecisionRows decisions) {
        this.watch = watch;
        this.same = same;
        this.lookUps = lookUps;
        this.blindIndexes = blindIndexes;
        this.requests = requests;
        this.decisions = decisions;
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
        Basics basics = basics(List.of(child), heading, named);
        if (basics.index.has(Register.MERGES)) {
            basics = basics(same.of(same.head(child)), heading, named);
        }
        return opened(basics);
    }

    /** What every decision needs. */
    private record Basics(
            Records records,
            FileIndex index,
            Surroundings around,
            List<Consent> consents,
            List<SharingAgreement> agreements,
            List<Objection> objections,
            List<OpenAdviceRequest> requested,
            List<RuleConfirmation> confirmed) {}

    private Basics basics(List<ChildId> merged, Heading heading, Set<AgencyId> named) {
        Records records = Records.these(merged);
        LookUps.Together together = lookUps.together();
        Asked<FileIndex> index = together.ask(FileIndex.lookUp(merged, heading, blindIndexes));
        Asked<Surroundings> around = together.ask(Surroundings.lookUp(records, named));
        Asked<List<Consent>> consents = together.ask(ConsentRows.lookUp(records));
        Asked<List<SharingAgreement>> agreements =
                together.ask(SqlSharingAgreements.lookUp(heading.source(), records, named));
        Asked<List<Objection>> objections = together.ask(SqlObjections.lookUp(records));
        Asked<List<OpenAdviceRequest>> requested = together.ask(requests.lookUp(records));
        Asked<List<RuleConfirmation>> confirmed = together.ask(SqlRuleRegister.lookUp());
        together.answer();
        return new Basics(
                records,
                index.answer(),
                around.answer(),
                consents.answer(),
                agreements.answer(),
                objections.answer(),
                requested.answer(),
                confirmed.answer());
    }

    private Opened opened(Basics basics) {
        LookUps.Together further = lookUps.together();
        var registers = new Registers(basics.index, further);
        var reuse = registers.ask(Register.REUSE, () -> SqlReuseAgreements.lookUp(basics.records));
        var decided = registers.ask(Register.DECISIONS, () -> decisions.lookUp(basics.records));
        var parentsTold = registers.ask(Register.PARENT_TOLD, () -> SqlParentsTold.lookUp(basics.records));
        further.answer();
        var file = new CaseFile(
                basics.index.ages(),
                basics.around.agencies(),
                basics.around.circle(),
                basics.consents,
                basics.agreements,
                basics.objections,
                basics.requested,
                reuse.get(),
                standing(decided.get()),
                parentsTold.get(),
                RuleConfirmation.dates(basics.confirmed));
        return new Opened(file, basics.index.identity());
    }

    /** Asks those registers only that say anything of the child. */
    private record Registers(FileIndex index, LookUps.Together further) {

        <T> Supplier<List<T>> ask(Register register, Supplier<LookUp<List<T>>> lookUp) {
            if (!index.has(register)) {
                return List::of;
            }
            return further.ask(lookUp.get())::answer;
        }
    }

    private static List<ReleaseDecision> standing(List<RecordedDecision> decisions) {
        return decisions.stream()
                .filter(RecordedDecision::stands)
                .map(RecordedDecision::decision)
                .toList();
    }
}
