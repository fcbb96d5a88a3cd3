package org.ehchub.routes.console;

import java.time.Clock;
import java.util.List;
import org.apache.camel.CamelContext;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.web.Menu;
import org.ehchub.routes.delivery.Replay;
import org.ehchub.routes.disclosure.JournalViews;
import org.ehchub.security.identity.StaffRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the operators' console together. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {

    @Bean
    Menu operatorsMenu() {
        return new Menu(
                StaffRole.OPERATIONS,
                List.of(
                        new Menu.Entry("Live traffic", "/operations"),
                        new Menu.Entry("Backlogs", "/operations/backlogs"),
                        new Menu.Entry("Parked messages", "/operations/parked"),
                        new Menu.Entry("Agencies", "/operations/agencies"),
                        new Menu.Entry("Keys", "/operations/keys"),
                        new Menu.Entry("Ledger", "/operations/ledger")));
    }

    @Bean("words")
    ConsoleWords consoleWords() {
        return new ConsoleWords();
    }

    @Bean
    Console console(
            JournalViews journal,
            AgencyRegister agencies,
            CamelContext camel,
            Ledger ledger,
            Replay replay,
            Clock clock) {
        return new Console(journal, agencies, new Pauses(camel), new Timeline(ledger), replay, clock);
    }
}
