package org.ehchub.routes.platform.staff;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How staff sign in.
 *
 * @param failuresAllowed wrong passwords in a row after which an account is locked
 * @param lock for how long
 * @param demoPasswords set in the demo only: the file that the first passwords are also written to, for whoever
 *     follows the README; they then need not be changed
 */
@ConfigurationProperties("hub.staff")
public record StaffSettings(
        @DefaultValue("5") int failuresAllowed, @DefaultValue("15m") Duration lock, @Nullable Path demoPasswords) {}
