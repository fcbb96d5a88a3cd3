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
    private final Instant at;
    private final LocalDate on;
    private final CaseFile file;
    private final DecisionLog log;
    private boolean open = true;

    GateSession(EhcMessage message, ChildId child, Instant at, CaseFile file, DecisionLog log) {
        this.message = message;
        this.child = child;
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
     * @throws IllegalStateException when the transaction the session was opened in has ended
     */
    public GateOutcome decide(String disclosure, AgencyId to, Purpose purpose) {
        if (!open) {
            throw new IllegalStateException("The facts of a gate session end with its transaction");
        }
        Optional<EhcMessage> share = identifiedFor(to);
        var request = new DisclosureRequest(disclosure, share.orElse(message), child, to, purpose, at);
        List<Decision> decisions = decisions(share, to, purpose);
        log.append(request, decisions);
        return outcome(request, decisions);
    }

    /** What {@link #decide} would find; nothing is released and nothing stands in the ledger. */
    List<Decision> foresee(AgencyId to, Purpose purpose) {
        return decisions(identifiedFor(to), to, purpose);
    }

    private List<Decision> decisions(Optional<EhcMessage> share, AgencyId to, Purpose purpose) {
        if (message.items().isEmpty()) {
            return NOTHING;
        }
        return share.isPresent() ? decisions(to, purpose) : refuseAll(Set.of(RefusalReason.NO_SHAREABLE_IDENTIFIER));
    }

    void close() {
        open = false;
    }

    /**
     * The message with only those of the child's numbers that the recipient may be told: a UPN is never sent to the NHS
     * (Department for Education, UPN guidance). Empty when none is left.
     */
    private Optional<EhcMessage> identifiedFor(AgencyId to) {
        boolean toTheNhs = file.agency(to).filter(agency -> agency.role() == AgencyRole.HEALTH).isPresent();
        Heading heading = message.heading();
        return toTheNhs && heading.child().upn().isPresent()
                ? heading.child().withoutUpn().map(reference -> message.with(heading.about(reference), message.items()))
                : Optional.of(message);
    }

    private List<Decision> decisions(AgencyId to, Purpose purpose) {
        Optional<Agency> sender = file.agency(message.heading().source());
        Optional<Agency> recipient = file.agency(to);
        if (sender.isPresent() && recipient.isPresent()) {
            return DisclosureRules.decide(Facts.of(message, sender.get(), recipient.get(), purpose, on, file));
        }
        Set<RefusalReason> unknown = EnumSet.noneOf(RefusalReason.class);
        if (sender.isEmpty()) {
            unknown.add(RefusalReason.SENDER_UNKNOWN);
        }
        if (recipient.isEmpty()) {
            unknown.add(RefusalReason.RECIPIENT_UNKNOWN);
        }
        return refuseAll(unknown);
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
