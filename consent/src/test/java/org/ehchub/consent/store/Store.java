package org.ehchub.consent.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.SharingAgreements;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.testing.TestDatabase;
import org.ehchub.security.envelope.EnvelopeCipher;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.keys.KeystoreCustodian;

/** The registers on one database, put together as the hub does, at one moment. */
final class Store {

    static final Instant NOW = Instant.parse("2026-03-02T09:30:00.123Z");

    /** Made once: deriving the password's key takes its time. */
    private static final KeyCustodian CUSTODIAN = custodian();

    /** What was published, in order. */
    final List<Object> published = new ArrayList<>();

    final Ledger ledger;
    final AgencyRegister agencies;
    final SharingAgreements agreements;
    final ChildRegister children;
    final Circle circle;

    Store(TestDatabase database) {
        var beans = new StoreConfiguration();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        ledger = beans.ledger(database.jdbc(), CUSTODIAN.pseudonymiser());
        agencies = beans.agencyRegister(database.jdbc(), database.transaction(), ledger, clock);
        agreements =
                beans.sharingAgreements(database.jdbc(), database.transaction(), ledger, published::add, clock);
        children = beans.childRegister(
                database.jdbc(),
                database.transaction(),
                agencies,
                CUSTODIAN,
                CUSTODIAN.pseudonymiser(),
                new EnvelopeCipher(),
                ledger,
                clock);
        circle = beans.circle(database.jdbc(), database.transaction(), ledger, published::add, clock);
    }

    private static KeyCustodian custodian() {
        try {
            Path folder = Files.createTempDirectory("custodian");
            Path keystore = folder.resolve("hub.p12");
            KeyCustodian custodian =
                    KeystoreCustodian.create(keystore, "password".toCharArray(), LocalDate.of(2026, 3, 1));
            Files.delete(keystore);
            Files.delete(folder);
            return custodian;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
