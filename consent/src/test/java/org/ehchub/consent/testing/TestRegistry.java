package org.ehchub.consent.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.ehchub.consent.ConsentConfiguration;
import org.ehchub.consent.World;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.NewChild;
import org.ehchub.consent.store.SqlExceptions;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.canonical.Upn;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.keys.KeystoreCustodian;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The registry as the hub assembles it, on a fresh database, with the invented agencies; its ledger grows only when told to. */
public final class TestRegistry implements AutoCloseable {

    /** When its clock stands at first. */
    public static final Instant START = Instant.parse("2026-03-16T09:30:00.123Z");

    private final HikariDataSource source;
    private final SettableClock clock = new SettableClock(START);
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<Object> published = new CopyOnWriteArrayList<>();

    public TestRegistry(Vendor vendor, Path folder) {
        this(vendor, folder, Map.of());
    }

    /** @param settings what a hub's configuration would say otherwise than the defaults */
    public TestRegistry(Vendor vendor, Path folder, Map<String, Object> settings) {
        source = vendor.open(folder);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        var manager = new JdbcTransactionManager(source);
        var template = new JdbcTemplate(source);
        template.setExceptionTranslator(new SqlExceptions());
        context.registerBean(JdbcTemplate.class, () -> template);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(template));
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(manager));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(KeyCustodian.class, () -> custodian(folder));
        context.register(ConsentConfiguration.class);
        context.addBeanFactoryPostProcessor(
                beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("ledgerIntegrator"));
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload) {
                published.add(payload.getPayload());
            }
        });
        context.refresh();
        World.AGENCIES.forEach(get(AgencyRegister.class)::register);
    }

    private static KeyCustodian custodian(Path folder) {
        return KeystoreCustodian.create(
                folder.resolve(UUID.randomUUID() + ".p12"), "secret"::toCharArray, LocalDate.of(2026, 1, 1));
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public SettableClock clock() {
        return clock;
    }

    public HikariDataSource source() {
        return source;
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /** Lets SQLite wait for a lock no longer than a moment, on every connection of the pool. */
    public void impatient() throws SQLException {
        List<Connection> connections = new ArrayList<>();
        for (int number = 0; number < source.getMaximumPoolSize(); number++) {
            connections.add(source.getConnection());
        }
        for (Connection connection : connections) {
            try (connection;
                    var statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout=50");
            }
        }
    }

    /** What was published so far. */
    public List<Object> published() {
        return published;
    }

    /** A newly registered child of eleven, known to every agency under a number of its own. */
    public ChildId child() {
        return child(Optional.empty());
    }

    /** Such a child with this UPN. */
    public ChildId child(Optional<Upn> upn) {
        String localId = UUID.randomUUID().toString();
        return get(ChildRegister.class)
                .register(new NewChild(
                        new PersonName("Robin", "Example"),
                        LocalDate.of(2014, 5, 2),
                        Optional.empty(),
                        upn,
                        Optional.empty(),
                        World.AGENCIES.stream().collect(Collectors.toMap(Agency::id, agency -> localId)),
                        Optional.of("officer-1")));
    }

    /** The same message about this child, as its sender knows it. */
    public EhcMessage about(ChildId child, EhcMessage message) {
        AgencyId sender = message.heading().source();
        String localId = get(ChildRegister.class).find(child).localIds().get(sender);
        return message.with(message.heading().about(World.childRef(localId)), message.items());
    }

    @Override
    public void close() {
        context.close();
        source.close();
    }
}
