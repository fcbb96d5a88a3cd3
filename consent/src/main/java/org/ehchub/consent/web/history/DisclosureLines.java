package org.ehchub.consent.web.history;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ehchub.consent.LawfulBasis;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.statutory.DecisionReview;
import org.ehchub.consent.statutory.ReleaseDecisions;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.consent.web.Tag;
import org.ehchub.consent.web.Words;
import org.ehchub.consent.web.children.DisclosureHistory.Basis;
import org.ehchub.consent.web.children.DisclosureHistory.Entry;
import org.ehchub.consent.web.children.DisclosureHistory.Standing;
import org.ehchub.consent.web.children.DisclosureHistory;

/** Puts the disclosures of a child into words: what the journal says of their course, the ledger of their content. */
public class DisclosureLines {

    /** By which a recipient comes to have it: it reads its inbox, or is sent it. */
    private static final Set<LedgerEventKind> HAD =
            EnumSet.of(LedgerEventKind.DISCLOSURE_PULLED, LedgerEventKind.DISCLOSURE_DELIVERED);

    /** Data Protection Act 2018, Sch 2 paras 2 and 5, and Sch 3: what a subject access request may not be told. */
    private static final Set<LawfulBasis> GUARDED =
            EnumSet.of(LawfulBasis.SAFEGUARDING, LawfulBasis.DUTY_TO_SHARE, LawfulBasis.COURT);

    private final DisclosureHistory disclosures;
    private final Ledger ledger;
    private final ReleaseDecisions decisions;
    private final AgencyNames names;

    public DisclosureLines(
            DisclosureHistory disclosures, Ledger ledger, ReleaseDecisions decisions, AgencyNames names) {
        this.disclosures = disclosures;
        this.ledger = ledger;
        this.decisions = decisions;
        this.names = names;
    }

    /** Every disclosure of the child, the latest change first. */
    public List<HistoryLine> of(ChildId child) {
        return lines(child, disclosures.of(child).stream());
    }

    /**
     * Those of them that rest on one thing on record, be it that they were stopped or replaced afterwards.
     *
     * @param reference as {@link org.ehchub.consent.Decision.Permit#basisReference()} has it
     */
    public List<HistoryLine> restingOn(ChildId child, String reference) {
        return lines(child, disclosures.of(child).stream()
                .filter(entry -> entry.bases().stream().anyMatch(basis -> basis.reference().equals(reference))));
    }

    /**
     * The first of them.
     *
     * @param more how many there are beside these
     */
    public record Latest(List<HistoryLine> lines, int more) {}

    /** Those that changed last. */
    public Latest latest(ChildId child, int most) {
        List<Entry> entries = disclosures.of(child);
        return new Latest(
                lines(child, entries.stream().limit(most)), Math.max(0, entries.size() - most));
    }

    private List<HistoryLine> lines(ChildId child, Stream<Entry> entries) {
        Set<String> notUpheld = decisions.about(child).stream()
                .filter(recorded -> !recorded.review().map(DecisionReview::upheld).orElse(true))
                .map(recorded -> recorded.decision().reference())
                .collect(Collectors.toUnmodifiableSet());
        return entries.map(entry -> line(entry, notUpheld)).toList();
    }

    private HistoryLine line(Entry entry, Set<String> notUpheld) {
        List<LedgerEvent> events = ledger.about(entry.id());
        Optional<Instant> hadAt = hadAt(entry, events);
        DecidedItems items = DecidedItems.in(events, hadAt.isPresent());
        return new HistoryLine(
                entry.changedAt(),
                entry.kind(),
                names.of(entry.from()),
                names.of(entry.to()),
                entry.purpose().title(),
                tag(entry),
                items.content(),
                entry.bases().stream()
                        .map(basis -> basis.basis().source() + told(basis, notUpheld, "; not upheld on review"))
                        .distinct()
                        .toList(),
                entry.bases().stream()
                        .map(basis -> Words.of(basis.basis())
                                + told(basis, notUpheld, ", but another officer found later that this was not right"))
                        .distinct()
                        .toList(),
                entry.bases().isEmpty() ? List.of() : items.rules(),
                entry.reasons(),
                hadAt,
                entry.bases().stream().anyMatch(basis -> GUARDED.contains(basis.basis())));
    }

    private static String told(Basis basis, Set<String> notUpheld, String finding) {
        return notUpheld.contains(basis.reference()) ? finding : "";
    }

    /** The first time; what happened to it afterwards changes the entry, and not that. */
    private static Optional<Instant> hadAt(Entry entry, List<LedgerEvent> events) {
        if (!entry.read() && entry.standing() != Standing.DELIVERED) {
            return Optional.empty();
        }
        return events.stream()
                .filter(event -> HAD.contains(event.kind()))
                .map(LedgerEvent::at)
                .findFirst()
                .or(() -> Optional.of(entry.changedAt()));
    }

    private static Tag tag(Entry entry) {
        boolean read = entry.read();
        String soFar = entry.moreMayFollow() ? " in part" : "";
        return switch (entry.standing()) {
            case WITHHELD -> new Tag("Withheld", Tag.Colour.HELD);
            case QUEUED -> new Tag((read ? "Read" : "On its way") + soFar, Tag.Colour.MOVING);
            case DELIVERED -> new Tag("Delivered" + soFar, Tag.Colour.DONE);
            case WITHDRAWN -> new Tag(read ? "Stopped after it was read" : "Stopped", Tag.Colour.ENDED);
            case SUPERSEDED -> new Tag(read ? "Replaced after it was read" : "Replaced", Tag.Colour.ENDED);
            case EXPIRED -> new Tag("No longer kept", Tag.Colour.ENDED);
        };
    }
}
