package org.ehchub.routes.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.CaseFiles;
import org.ehchub.consent.DisclosureRequest;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.ReleaseGate;
import org.ehchub.consent.Released;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.rules.CaseFile;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.translate.DeliveryNote;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.disclosure.DerivedId;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.security.identity.AgencyRole;

/** Final plans let through by the real gate, for nothing else makes a {@link Released}. */
public final class Releases implements AutoCloseable {

    private static final Instant AT = Instant.parse("2026-03-02T09:30:00Z");
    private static final ChildId CHILD = new ChildId(UUID.fromString("5f0c1d6e-6b1f-4a52-9d0e-2f7f3f8d9a01"));
    private static final Agency COUNCIL = new Agency(
            Plans.COUNCIL,
            "Northmere education",
            AgencyRole.COUNCIL_EDUCATION,
            Optional.empty(),
            Channel.INBOX,
            Optional.empty(),
            "SEND team");

    private final TestDatabase database;

    /** A gate whose transactions are of a database in this folder. */
    public Releases(Path folder) {
        database = TestDatabase.sqlite(folder);
    }

    /** The council's final plan, in this version, as the recipient may have it. */
    public Share plan(Agency recipient, int version) {
        var arrival = new ArrivalId(DerivedId.of("arrival", "sending-" + version));
        String disclosure = DisclosureId.of(arrival, recipient.id()).value();
        return release(recipient, disclosure, Plans.version(version));
    }

    private Share release(Agency recipient, String disclosure, EhcMessage message) {
        var gate = new ReleaseGate(
                (child, heading, named) -> new CaseFiles.Opened(holdsPlans(recipient), Optional.of(heading.child())),
                new OpenLedger(),
                database.transaction());
        var request = new DisclosureRequest(disclosure, message, CHILD, recipient.id(), Purpose.PLAN, AT);
        Released released = (Released) gate.decide(request);
        return new Share(
                released, new DeliveryNote(disclosure, recipient.id(), released.basesByItem(), released.at()));
    }

    private static CaseFile holdsPlans(Agency recipient) {
        return Plans.onRecord(
                Map.of(COUNCIL.id(), COUNCIL, recipient.id(), recipient),
                List.of(new Involvement(
                        recipient.id(),
                        InvolvementRole.COMMISSIONING_BODY,
                        LocalDate.of(2026, 1, 1),
                        Optional.empty())));
    }

    @Override
    public void close() {
        database.close();
    }

    /** Nobody reads it here. */
    private static final class OpenLedger implements Ledger {

        @Override
        public void append(LedgerEvent event) {}

        @Override
        public List<LedgerEvent> about(String subject) {
            return List.of();
        }

        @Override
        public String pseudonymOf(ChildId child) {
            return "pseudonym";
        }
    }
}
