package org.ehchub.routes.disclosure;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ehchub.consent.Released;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.json.CanonicalJson;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.failure.FaultReason;
import org.ehchub.routes.failure.PermanentFault;
import org.ehchub.security.envelope.EnvelopeCipher;
import org.ehchub.security.envelope.EnvelopeContext;
import org.ehchub.security.envelope.EnvelopeRefused;
import org.ehchub.security.envelope.SealedEnvelope;
import org.ehchub.security.keys.DataKey;

/**
 * Seals and opens messages. What is sealed is always the canonical form, so that a mended mapping and a replay suffice
 * to deliver what a faulty mapping could not, and the gate can look again at every opening.
 */
public final class Sealer {

    /** An arrival is for the hub itself until the gate has spoken. */
    private static final String HUB = "hub";

    private final EnvelopeCipher cipher;
    private final CanonicalJson json;

    /** A sealer with this cipher and this canonical form. */
    public Sealer(EnvelopeCipher cipher, CanonicalJson json) {
        this.cipher = cipher;
        this.json = json;
    }

    /** An arrival's canonical bytes, sealed. */
    public SealedMessage seal(ArrivalId arrival, byte[] canonical, DataKey key) {
        return new SealedMessage(arrival.value(), cipher.seal(key, context(arrival), canonical));
    }

    /**
     * A recipient's share, sealed.
     *
     * @param bases what the journal says it was queued on
     */
    SealedMessage seal(Released released, DisclosureId disclosure, SortedSet<String> bases, DataKey key) {
        EnvelopeContext context = context(disclosure, released.recipient().value(), bases);
        return new SealedMessage(disclosure.value(), cipher.seal(key, context, json.write(released.message())));
    }

    /** @throws PermanentFault when the envelope does not open */
    public EhcMessage open(ArrivalId arrival, SealedEnvelope envelope, DataKey key) {
        return open(context(arrival), envelope, key);
    }

    /** @throws PermanentFault when the envelope does not open for this disclosure, recipient and bases */
    public EhcMessage open(DisclosureRow row, SealedEnvelope envelope, DataKey key) {
        return open(context(row.id(), row.recipient().value(), row.bases()), envelope, key);
    }

    private EhcMessage open(EnvelopeContext context, SealedEnvelope envelope, DataKey key) {
        try {
            return json.read(cipher.open(key, context, envelope));
        } catch (EnvelopeRefused e) {
            throw new PermanentFault(FaultReason.UNREADABLE_ENVELOPE, e);
        }
    }

    /** What a release rests on, each as {@code code=reference}, such as {@code consent=<consent id and version>}. */
    static SortedSet<String> basesOf(Released released) {
        return Collections.unmodifiableSortedSet(released.permits().stream()
                .map(permit -> permit.basis().code() + "=" + permit.basisReference())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static EnvelopeContext context(ArrivalId arrival) {
        return new EnvelopeContext(arrival.value(), HUB, Collections.emptySortedSet());
    }

    private static EnvelopeContext context(DisclosureId disclosure, String recipient, SortedSet<String> bases) {
        return new EnvelopeContext(disclosure.value(), recipient, bases);
    }
}
