package org.ehchub.routes.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.ehchub.routes.HubApplication;
import org.ehchub.routes.platform.connectors.MachinesConnector;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole hub in this process, on free ports, with its data in one folder. */
public final class HubUnderTest implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private HubUnderTest(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it; its server certificate must be in the folder. */
    public static HubUnderTest start(Path data, Map<String, String> settings) {
        return new HubUnderTest(
                new SpringApplicationBuilder(HubApplication.class).run(arguments(data, settings)));
    }

    /** What a hub on free ports with fast retries is started with. */
    public static String[] arguments(Path data, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "hub.data", data.toString(),
                "hub.screens.port", "0",
                "hub.machines.port", "0",
                "hub.machines.address", "127.0.0.1",
                "management.server.port", "-1",
                "hub.broker.redelivery-delay", "100ms",
                "hub.broker.max-redelivery-delay", "1s",
                "hub.delivery.pause", "500ms",
                "hub.delivery.look-for-agencies", "200ms",
                "hub.disclosure.reconsider-every", "100ms"));
        all.putAll(settings);
        return all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** The beans. */
    public ConfigurableApplicationContext context() {
        return context;
    }

    /** The mutual TLS port. */
    public int machinesPort() {
        return context.getBean(MachinesConnector.class).port();
    }

    /** The port of the screens. */
    public int screensPort() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
