package org.ehchub.routes.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.ConsentConfiguration;
import org.ehchub.consent.DisclosureRequest;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.ReleaseGate;
import org.ehchub.consent.Released;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.children.NewChild;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.translate.DeliveryNote;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.disclosure.DisclosureId;
import org.ehchub.security.envelope.EnvelopeCipher;
import org.ehchub.security.identity.AgencyRole;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.keys.KeystoreCustodian;
import org.ehchub.security.keys.Pseudonymiser;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Final plans let through by the real gate over a real registry, for nothing else makes a {@link Released}. */
public final class Releases implements AutoCloseable {

    private static final Instant AT = Instant.parse("2026-03-02T09:30:00Z");
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final Agency COUNCIL = new Agency(
            Plans.COUNCIL,
            "Northmere education",
            AgencyRole.COUNCIL_EDUCATION,
            Optional.empty(),
            Channel.INBOX,
            Optional.empty(),
            "SEND team");

    private final TestDatabase database;
    private final AnnotationConfigApplicationContext registry = new AnnotationConfigApplicationContext();
    private final ChildId child;

    /** A registry in this folder that knows the child of {@link Plans}. */
    public Releases(Path folder) {
        database = TestDatabase.sqlite(folder);
        KeyCustodian custodian = KeystoreCustodian.create(
                folder.resolve(UUID.randomUUID() + ".p12"), "for this test only".toCharArray(), SINCE);
        registry.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database.source()));
        registry.registerBean(JdbcClient.class, database::jdbc);
        registry.registerBean(TransactionTemplate.class, database::transaction);
        registry.registerBean(Clock.class, () -> Clock.fixed(AT, ZoneOffset.UTC));
        registry.registerBean(KeyCustodian.class, () -> custodian);
        registry.registerBean(Pseudonymiser.class, custodian::pseudonymiser);
        registry.registerBean(EnvelopeCipher.class, EnvelopeCipher::new);
        registry.register(ConsentConfiguration.class);
        registry.refresh();
        get(AgencyRegister.class).register(COUNCIL);
        child = get(ChildRegister.class).register(theChild());
    }

    private static NewChild theChild() {
        ChildRef reference = Plans.version(1).heading().child();
        return new NewChild(
                reference.name(),
                reference.birthDate(),
                reference.nhsNumber(),
                reference.upn(),
                reference.uln(),
                Map.of(),
                Optional.of("officer-1"));
    }

    /** The council's final plan, in this version, as the recipient may have it who commissions the child's health care. */
    public Share plan(Agency recipient, int version) {
        get(AgencyRegister.class).register(recipient);
        get(Circle.class)
                .add(
                        child,
                        new Involvement(recipient.id(), InvolvementRole.COMMISSIONING_BODY, SINCE, Optional.empty()),
                        "officer-1");
        String disclosure = DisclosureId.of(ArrivalId.of(Plans.COUNCIL, "sending-" + version), recipient.id())
                .value();
        var request = new DisclosureRequest(
                disclosure, Plans.version(version), child, recipient.id(), Purpose.PLAN, AT);
        Released released = (Released) get(ReleaseGate.class).decide(request);
        return new Share(
                released, new DeliveryNote(disclosure, recipient.id(), released.basesByItem(), released.at()));
    }

    private <T> T get(Class<T> type) {
        return registry.getBean(type);
    }

    @Override
    public void close() {
        registry.close();
        database.close();
    }
}
