package org.ehchub.routes.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ehchub.security.identity.IdentityFiles;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the hub under test a data folder in the build's own, a server certificate, free ports and short waits. */
final class HubFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "hub-");
            Path keystore = folder.resolve("server.p12");
            IdentityFiles.writeKeystore(keystore, TestIdentities.SERVER, "server".toCharArray());
            TestPropertyValues.of(
                            "hub.data=" + folder,
                            "hub.staff.demo-passwords=" + folder.resolve("passwords"),
                            "hub.keys.rewrap-every=200ms",
                            "hub.broker.redelivery-delay=100ms",
                            "hub.delivery.look-for-agencies=200ms",
                            "hub.disclosure.reconsider-every=100ms",
                            "hub.screens.port=0",
                            "hub.machines.port=0",
                            "hub.machines.address=127.0.0.1",
                            "hub.machines.keystore=" + keystore,
                            "hub.machines.keystore-password=server")
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
