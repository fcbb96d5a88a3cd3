package org.ehchub.routes.platform.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.security.identity.StaffRole;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts of a test's own. */
public final class TestStaff {

    private TestStaff() {}

    /** An account whose password is for the first sign-in only; gives its name. */
    public static String addWithOneTimePassword(BeanFactory hub, StaffRole role, String password) {
        return add(hub, role, password, true);
    }

    /** An account whose password stays; gives its name. */
    public static String add(BeanFactory hub, StaffRole role, String password) {
        return add(hub, role, password, false);
    }

    static String add(BeanFactory hub, StaffRole role, String password, boolean oneTime) {
        String name = "staff-" + UUID.randomUUID();
        String hash = hub.getBean(PasswordEncoder.class).encode(password);
        hub.getBean(StaffAccounts.class)
                .add(new StaffAccount(name, role, hash, oneTime, Optional.empty()), Instant.now());
        return name;
    }
}
