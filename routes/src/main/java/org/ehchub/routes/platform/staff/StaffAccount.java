package org.ehchub.routes.platform.staff;

import java.time.Instant;
import java.util.Optional;
import org.ehchub.security.identity.StaffRole;

/**
 * One local account.
 *
 * @param name what its holder signs in with, and the ledger's subject for what they do
 * @param passwordHash with its algorithm in front, as {@code {bcrypt}...}
 * @param oneTimePassword whether the password must be changed before the role is granted
 * @param lockedUntil until when every sign-in is refused, after too many failures
 */
record StaffAccount(
        String name, StaffRole role, String passwordHash, boolean oneTimePassword, Optional<Instant> lockedUntil) {

    boolean isLockedAt(Instant instant) {
        return lockedUntil.filter(instant::isBefore).isPresent();
    }

    @Override
    public String toString() {
        return "StaffAccount[" + name + " " + role + "]";
    }
}
