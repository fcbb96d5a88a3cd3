package org.ehchub.routes.platform.staff;

import java.time.Clock;
import java.util.Optional;
import org.ehchub.consent.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** The hub's own accounts, for a hub without a council's OpenID provider. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoCouncilProvider.class)
class LocalAccounts {

    /** Names the algorithm in each hash, so that a stronger one can follow without a migration. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    StaffSignIn staffSignIn(
            StaffAccounts accounts,
            StaffSessions sessions,
            PasswordEncoder encoder,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock,
            StaffSettings settings) {
        return new StaffSignIn(accounts, sessions, encoder, ledger, transaction, clock, settings);
    }

    /** The only way to sign in: with this bean there, the framework makes no account of its own. */
    @Bean
    StaffAuthentication staffAuthentication(StaffSignIn signIn) {
        return new StaffAuthentication(signIn);
    }

    /** The console is where {@link FirstAccounts} shows the first passwords: standard output, past every log. */
    @Bean
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
