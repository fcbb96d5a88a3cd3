package org.ehchub.routes.platform.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ehchub.security.identity.StaffRole;
import org.ehchub.security.keys.SecretFile;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first accounts at the very first start. Each password is generated and shown once on the console, never in a
 * log; whoever signs in with it first chooses another.
 */
final class FirstAccounts implements ApplicationRunner {

    /** Without characters that are mistaken for one another when read from a screen; 20 of them are 99 bits. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 20;

    /** Two officers, since what one decides against consent another reviews. */
    private static final List<First> FIRST = List.of(
            new First("information-governance", StaffRole.INFORMATION_GOVERNANCE),
            new First("information-governance-2", StaffRole.INFORMATION_GOVERNANCE),
            new First("operations", StaffRole.OPERATIONS));

    private record First(String name, StaffRole role) {}

    private final StaffAccounts accounts;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Consumer<String> console;
    private final Optional<Path> demoPasswords;

    FirstAccounts(
            StaffAccounts accounts,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            Clock clock,
            Consumer<String> console,
            Optional<Path> demoPasswords) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.transaction = transaction;
        this.clock = clock;
        this.console = console;
        this.demoPasswords = demoPasswords;
    }

    /** The demo's file is written before the accounts are committed: a crash leaves no account nobody can use. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.areNone()) {
            return;
        }
        // Hashing takes long on purpose, so it is done before the database is held.
        List<String> lines = new ArrayList<>();
        List<StaffAccount> made = new ArrayList<>();
        for (First first : FIRST) {
            String password = password(new SecureRandom());
            made.add(new StaffAccount(
                    first.name(), first.role(), encoder.encode(password), demoPasswords.isEmpty(), Optional.empty()));
            lines.add(first.name() + ":" + password);
        }
        demoPasswords.ifPresent(file -> write(file, lines));
        if (addAll(made)) {
            console.accept("The first staff accounts, name and password. They are not shown again:");
            lines.forEach(console);
        }
    }

    /** False when another node was first. */
    private boolean addAll(List<StaffAccount> made) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean first = accounts.areNone();
            if (first) {
                made.forEach(account -> accounts.add(account, clock.instant()));
            }
            return first;
        }));
    }

    private static String password(SecureRandom random) {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static void write(Path file, List<String> lines) {
        try {
            SecretFile.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's passwords cannot be written", e);
        }
    }
}
