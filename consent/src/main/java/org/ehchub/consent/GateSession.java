package org.ehchub.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.rules.CaseFile;
import org.ehchub.consent.rules.DisclosureRules;
import org.ehchub.consent.rules.Facts;
import org.ehchub.consent.rules.FlowPurpose;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.security.identity.AgencyRole;

/**
 * The gate, opened for one message: what is on record is read once and serves all recipients. It ends with the
 * transaction it was opened in, so that no decision outlives the facts it was made on. Not for use by several threads.
 */
public final class GateSession {

    /** A message without items tells of nothing but the child, and no rule is about that alone. */
    private static final List<Decision> NOTHING = List.of(new Decision.Refuse(
            Decision.WHOLE_MESSAGE, new TreeSet<>(Set.of(RefusalReason.NOTHING_TO_RELEASE))));

    private final EhcMessage message;
    private final ChildId child;
    private final Optional<ChildRef> identity;
    private final Instant at;
    private final LocalDate on;
    private final CaseFile file;
    private final DecisionLog log;
    private boolean open = true;

    GateSession(
            EhcMessage message,
            ChildId child,
            Optional<ChildRef> identity,
            Instant at,
            CaseFile file,
            DecisionLog log) {
        this.message = message;
        this.child = child;
        this.identity = identity;
        this.at = at;
        this.on = LawDay.of(at);
        this.file = file;
        this.log = log;
    }

    /** The agencies that are involved with the child on the day. */
    public List<Involvement> circle() {
        return file.circle().stream().filter(involvement -> involvement.isOn(on)).toList();
    }

    /**
     * What this recipient would get the message for.
     *
     * @return empty when the recipient is not registered
     */
    public Optional<Purpose> purposeFor(AgencyId to) {
        return file.agency(to).map(recipient -> FlowPurpose.of(message, recipient.role(), file.rolesOf(to, on)));
    }

    /** True when the recipient fetches its shares itself. */
    public boolean pulls(AgencyId to) {
        return file.agency(to).filter(recipient -> recipient.channel() == Channel.INBOX).isPresent();
    }

    /**
     * Decides for one recipient, of the child's circle or among the message's addressees, and appends the decision to the
     * ledger.
     *
     * @param disclosure the opaque id of the disclosure it is for
     * @throws IllegalStateException when the transaction the session was opened in has ended, or a consent is on record
     *     from after the moment of the decision
     */
    public GateOutcome decide(String disclosure, AgencyId to, Purpose purpose) {
        if (!open) {
            throw new IllegalStateException("The facts of a gate session end with its transaction");
        }
        requireNothingFromAfter();
        Optional<EhcMessage> share = identifiedFor(to);
        var request = new DisclosureRequest(disclosure, share.orElse(message), child, to, purpose, at);
        List<Decision> decisions = decisions(share, to, purpose);
        log.append(request, decisions);
        return outcome(request, decisions);
    }

    /**
     * Which of two decisions of a family came first turns on clocks. Where two nodes' clocks disagree, nothing is decided
     * until the one that is behind has caught up.
     */
    private void requireNothingFromAfter() {
        if (file.consents().stream()
                .anyMatch(consent -> consent.recordedAt().isAfter(at)
                        || consent.terms().decidedAt().isAfter(at))) {
            throw new IllegalStateException("A consent is on record from after the moment of the decision");
        }
    }

    /** What {@link #decide} would find; nothing is released and nothing stands in the ledger. */
    public List<Decision> foresee(AgencyId to, Purpose purpose) {
        return decisions(identifiedFor(to), to, purpose);
    }

    void close() {
        open = false;
    }

    /**
     * The message with only those of the child's numbers that are confirmed to be its own, and that the recipient may be
     * told: a UPN is never sent to the NHS (Department for Education, UPN guidance). Empty when none is left.
     */
    private Optional<EhcMessage> identifiedFor(AgencyId to) {
        boolean toTheNhs = file.agency(to).filter(agency -> agency.role() == AgencyRole.HEALTH).isPresent();
        Heading heading = message.heading();
        return identity.flatMap(reference -> toTheNhs ? reference.withoutUpn() : Optional.of(reference))
                .map(reference -> message.with(heading.about(reference), message.items()));
    }

    private List<Decision> decisions(Optional<EhcMessage> share, AgencyId to, Purpose purpose) {
        if (message.items().isEmpty()) {
            return NOTHING;
        }
        Optional<Agency> sender = file.agency(message.heading().source());
        Optional<Agency> recipient = file.agency(to);
        Set<RefusalReason> reasons = EnumSet.noneOf(RefusalReason.class);
        if (sender.isEmpty()) {
            reasons.add(RefusalReason.SENDER_UNKNOWN);
        }
        if (recipient.isEmpty()) {
            reasons.add(RefusalReason.RECIPIENT_UNKNOWN);
        }
        if (share.isEmpty()) {
            reasons.add(
                    identity.isEmpty() ? RefusalReason.IDENTITY_NOT_CONFIRMED : RefusalReason.NO_SHAREABLE_IDENTIFIER);
        }
        return reasons.isEmpty()
                ? DisclosureRules.decide(Facts.of(message, sender.get(), recipient.get(), purpose, on, file))
                : refuseAll(reasons);
    }

    private List<Decision> refuseAll(Set<RefusalReason> reasons) {
        return message.items().stream()
                .<Decision>map(item -> new Decision.Refuse(item.id(), new TreeSet<>(reasons)))
                .toList();
    }

    private static GateOutcome outcome(DisclosureRequest request, List<Decision> decisions) {
        List<Decision.Permit> permits = new ArrayList<>();
        List<Decision.Refuse> refusals = new ArrayList<>();
        for (Decision decision : decisions) {
            switch (decision) {
                case Decision.Permit permit -> permits.add(permit);
                case Decision.Refuse refuse -> refusals.add(refuse);
            }
        }
        return permits.isEmpty()
                ? new Withheld(request.child(), request.to(), request.purpose(), refusals, request.at())
                : new Released(request, permits);
    }
}
