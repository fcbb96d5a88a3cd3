package org.ehchub.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;

/**
 * One recipient's share of a message, and the proof that the gate has let it through: only a session that
 * {@link ReleaseGate} opened can make one, so what demands a {@code Released} cannot be reached around the gate.
 */
public final class Released implements GateOutcome {

    private final EhcMessage message;
    private final ChildId child;
    private final AgencyId recipient;
    private final Purpose purpose;
    private final List<Decision.Permit> permits;
    private final Instant at;

    /** Keeps of the request's message what the permits name; there is at least one. */
    Released(DisclosureRequest request, List<Decision.Permit> permits) {
        if (permits.isEmpty()) {
            throw new IllegalArgumentException("A release has at least one permitted item");
        }
        this.permits = List.copyOf(permits);
        this.message = request.message()
                .retaining(permits.stream().map(Decision.Permit::itemId).collect(Collectors.toSet()));
        this.child = request.child();
        this.recipient = request.to();
        this.purpose = request.purpose();
        this.at = request.at();
    }

    /** The message with the permitted items only; its heading says when something was left out, not what. */
    public EhcMessage message() {
        return message;
    }

    @Override
    public ChildId child() {
        return child;
    }

    @Override
    public AgencyId recipient() {
        return recipient;
    }

    @Override
    public Purpose purpose() {
        return purpose;
    }

    @Override
    public Instant at() {
        return at;
    }

    /** The decision on each item of {@link #message()}, in its order. */
    public List<Decision.Permit> permits() {
        return permits;
    }

    /** For each item id the code of its lawful basis. */
    public Map<String, String> basesByItem() {
        return permits.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Decision.Permit::itemId, permit -> permit.basis().code()));
    }

    @Override
    public String toString() {
        return "Released[" + recipient + ", " + permits.size() + " items]";
    }
}
