package org.ehchub.routes.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.ehchub.consent.ConsentConfiguration;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.ledger.LedgerIntegrator;
import org.ehchub.consent.store.SqlExceptions;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.security.keys.KeyCustodian;
import org.ehchub.security.keys.KeystoreCustodian;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The registry and its ledger on a fresh SQLite database, as the hub assembles them; the ledger grows only when told to. */
public final class TestLedger implements AutoCloseable {

    private final TestDatabase database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /**
     * @param settings what a hub's configuration would say
     * @param more further configuration
     */
    public TestLedger(
            Path folder,
            Clock clock,
            Map<String, Object> settings,
            Function<PlatformTransactionManager, TransactionTemplate> transactions,
            Class<?>... more) {
        database = TestDatabase.sqlite(folder);
        var template = new JdbcTemplate(database.source());
        template.setExceptionTranslator(new SqlExceptions());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        context.registerBean(JdbcTemplate.class, () -> template);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(template));
        context.registerBean(
                TransactionTemplate.class, () -> transactions.apply(new JdbcTransactionManager(database.source())));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(
                KeyCustodian.class,
                () -> KeystoreCustodian.create(
                        folder.resolve("keys.p12"), "secret"::toCharArray, LocalDate.of(2026, 1, 1)));
        context.register(ConsentConfiguration.class);
        for (Class<?> one : more) {
            context.register(one);
        }
        context.addBeanFactoryPostProcessor(beans -> {
            beans.getBeanDefinition("ledgerIntegrator").setLazyInit(true);
            beans.getBeanDefinition("witnessing").setLazyInit(true);
        });
        context.refresh();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Appends so many events in one transaction. */
    public void append(int events) {
        Ledger ledger = get(Ledger.class);
        get(TransactionTemplate.class).executeWithoutResult(status -> {
            for (int i = 0; i < events; i++) {
                ledger.append(new LedgerEvent(
                        LedgerEventKind.DISCLOSURE_QUEUED,
                        get(Clock.class).instant(),
                        Optional.of("ab".repeat(32)),
                        Optional.of(new AgencyId("eastmere-college")),
                        "disclosure-" + i,
                        new TreeMap<>(Map.of("arrival", "arrival-" + i, "purpose", "support"))));
            }
        });
    }

    /** Enters and signs. */
    public void integrate() {
        get(LedgerIntegrator.class).integrate();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
