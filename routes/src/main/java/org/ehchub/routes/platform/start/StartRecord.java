package org.ehchub.routes.platform.start;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.security.keys.Pseudonymiser;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the ledger that the hub has started, with a pseudonym of all its settings: two starts with the same one were
 * configured alike, and another one is a change of configuration. No setting can be read from it, secrets included.
 */
@Component
class StartRecord implements ApplicationListener<ApplicationReadyEvent> {

    private static final String DOMAIN = "ledger/settings";

    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Pseudonymiser pseudonymiser;
    private final Clock clock;

    StartRecord(Ledger ledger, TransactionTemplate transaction, Pseudonymiser pseudonymiser, Clock clock) {
        this.ledger = ledger;
        this.transaction = transaction;
        this.pseudonymiser = pseudonymiser;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        String settings = pseudonymiser.pseudonym(
                DOMAIN, settings(ready.getApplicationContext().getEnvironment()).toString());
        transaction.executeWithoutResult(status -> ledger.append(new LedgerEvent(
                LedgerEventKind.HUB_STARTED,
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                "hub",
                new TreeMap<>(Map.of("settings", settings)))));
    }

    /** Those that are the hub's, by name; a random port or a working directory is none of them. */
    private static Map<String, String> settings(ConfigurableEnvironment environment) {
        Map<String, String> settings = new TreeMap<>();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(EnumerablePropertySource.class::cast)
                .flatMap(source -> Arrays.stream(source.getPropertyNames()))
                .filter(name -> name.startsWith("hub.") || name.startsWith("HUB_") || name.startsWith("spring."))
                .forEach(name -> settings.put(name, String.valueOf(environment.getProperty(name))));
        return settings;
    }
}
