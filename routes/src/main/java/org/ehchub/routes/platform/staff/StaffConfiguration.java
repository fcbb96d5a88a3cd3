package org.ehchub.routes.platform.staff;

import java.time.Clock;
import java.util.Optional;
import org.ehchub.consent.ledger.Ledger;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Local accounts and who may sign in with them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StaffSettings.class)
class StaffConfiguration {

    /** Names the algorithm in each hash, so that a stronger one can follow without a migration. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    StaffAccounts staffAccounts(JdbcClient jdbc) {
        return new StaffAccounts(jdbc);
    }

    @Bean
    StaffSignIn staffSignIn(
            StaffAccounts accounts,
            PasswordEncoder encoder,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock,
            StaffSettings settings) {
        return new StaffSignIn(accounts, encoder, ledger, transaction, clock, settings);
    }

    /** The only way to sign in: with this bean there, the framework makes no account of its own. */
    @Bean
    StaffAuthentication staffAuthentication(StaffSignIn signIn) {
        return new StaffAuthentication(signIn);
    }

    @Bean
    CouncilSignIn councilSignIn(
            StaffSettings settings, Ledger ledger, TransactionTemplate transaction, Clock clock) {
        return new CouncilSignIn(settings, ledger, transaction, clock);
    }

    /** The console is where {@link FirstAccounts} shows the first passwords: standard output, past every log. */
    @Bean
    @ConditionalOnBooleanProperty(name = "hub.staff.local-accounts", matchIfMissing = true)
    FirstAccounts firstAccounts(
            StaffAccounts accounts,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            Clock clock,
            StaffSettings settings) {
        return new FirstAccounts(
                accounts,
                encoder,
                transaction,
                clock,
                System.out::println,
                Optional.ofNullable(settings.demoPasswords()));
    }
}
