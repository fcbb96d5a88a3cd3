package org.ehchub.routes.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.ehchub.routes.testing.Advice;
import org.ehchub.routes.testing.Certificates;
import org.ehchub.routes.testing.CollegeStandIn;
import org.ehchub.routes.testing.HubUnderTest;
import org.ehchub.routes.testing.MachineClient;
import org.ehchub.routes.testing.World;
import org.ehchub.security.identity.IssuedIdentity;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pushes advice Bundles of 8 KB over mutual TLS to a hub in this process. Each becomes two disclosures: one the council
 * pulls and acknowledges, one that is pushed to the college. Reports the rate from the first push to the last delivery,
 * and the latencies. Clients and partners share the machine with the hub.
 *
 * <p>Arguments: how many Bundles (4000), over how many connections (8).
 */
public final class Bench {

    private static final int CHILDREN = 200;
    private static final int BUNDLE_BYTES = 8 * 1024;
    private static final int PULLS_AT_ONCE = 16;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int bundles;
    private final int connections;
    private final Certificates certificates = new Certificates();
    private final IssuedIdentity trust = certificates.client("trust");
    private final IssuedIdentity council = certificates.client("council");
    private final Latencies pulled = new Latencies();
    private final Latencies pushed = new Latencies();

    private Bench(int bundles, int connections) {
        this.bundles = bundles;
        this.connections = connections;
    }

    /** Runs one warm-up of a quarter of the size, then the measured run. */
    public static void main(String[] arguments) throws Exception {
        int bundles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4000;
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        new Bench(bundles, connections).run();
    }

    private void run() throws Exception {
        Path data = Files.createTempDirectory("ehc-bench");
        certificates.writeServerKeystore(data);
        try (var college = new CollegeStandIn();
                var hub = HubUnderTest.start(data, Map.of("hub.delivery.consumers", "8"))) {
            seed(hub, college);
            college.onTaken(body -> pushed.taken(document(body)));
            measure("warm-up", hub, 0, bundles / 4);
            measure("measured", hub, bundles / 4, bundles / 4 + bundles);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private void seed(HubUnderTest hub, CollegeStandIn college) {
        World world = new World(hub.context());
        world.registerAgencies(college.endpoint());
        world.admit(World.TRUST, trust);
        world.admit(World.COUNCIL, council);
        world.registerChildren(CHILDREN).forEach(world::consentToCollege);
    }

    private void measure(String name, HubUnderTest hub, int from, int to) throws Exception {
        List<byte[]> ready = new ArrayList<>();
        for (int n = from; n < to; n++) {
            ready.add(bundle(n));
        }
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean finished = new AtomicBoolean();
        try (ExecutorService threads = Executors.newCachedThreadPool();
                ExecutorService pulls = Executors.newFixedThreadPool(PULLS_AT_ONCE);
                var trustClient = new MachineClient(certificates.tls(trust), hub.machinesPort());
                var councilClient = new MachineClient(certificates.tls(council), hub.machinesPort())) {
            long start = System.nanoTime();
            List<Future<?>> pushers = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                pushers.add(threads.submit(() -> {
                    for (int at = next.getAndIncrement(); at < ready.size(); at = next.getAndIncrement()) {
                        push(trustClient, from + at, ready.get(at));
                    }
                    return null;
                }));
            }
            Future<?> puller = threads.submit(() -> {
                while (!finished.get()) {
                    pull(councilClient, pulls);
                    finished.set(pulled.count() == to && pushed.count() == to);
                }
                return null;
            });
            for (Future<?> pusher : pushers) {
                pusher.get();
            }
            double accepted = (System.nanoTime() - start) / 1e9;
            puller.get();
            double all = (Math.max(pulled.last(), pushed.last()) - start) / 1e9;
            report(name, to - from, ready.getFirst().length, accepted, all);
        }
    }

    private void report(String name, int count, int bytes, double accepted, double all) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d Bundles of %d bytes over %d connections; accepted in %.1f s (%.0f/s);"
                        + " %d disclosures delivered in %.1f s (%.0f/s)%n",
                name, count, bytes, connections, accepted, count / accepted, 2 * count, all, 2 * count / all);
        System.out.println("  pulled by the council:  " + pulled.percentiles());
        System.out.println("  pushed to the college:  " + pushed.percentiles());
    }

    private void push(MachineClient client, int n, byte[] bundle) throws IOException {
        pulled.sent(document(n));
        pushed.sent(document(n));
        var answer = client.post("/fhir/R4", "application/fhir+json", bundle);
        while (answer.statusCode() == 503) {
            answer = client.post("/fhir/R4", "application/fhir+json", bundle);
        }
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
    }

    private void pull(MachineClient client, ExecutorService pulls) throws Exception {
        var page = client.get("/agency/v1/disclosures?after=0&wait=1", "application/json");
        List<Future<?>> taking = new ArrayList<>();
        for (JsonNode entry : JSON.readTree(page.body()).path("disclosures")) {
            String id = entry.path("id").asString();
            taking.add(pulls.submit(() -> {
                var copy = client.get("/agency/v1/disclosures/" + id, "application/json");
                if (copy.statusCode() == 200) {
                    client.post("/agency/v1/disclosures/" + id + "/acknowledgement", "application/json", new byte[0]);
                    pulled.taken(document(copy.body()));
                }
                return null;
            }));
        }
        for (Future<?> one : taking) {
            one.get();
        }
    }

    private static String document(int n) {
        return "document-" + n;
    }

    private static String document(String body) {
        int at = body.indexOf("\"document-") + 1;
        return body.substring(at, body.indexOf('"', at));
    }

    /** Padded in its narratives to the size that is to be measured. */
    private static byte[] bundle(int n) {
        int bare = bundle(n, "Advice.").length;
        return bundle(n, "Advice. " + "Invented words on speech and hearing. ".repeat(Math.max(0, (BUNDLE_BYTES - bare) / (4 * 38))));
    }

    private static byte[] bundle(int n, String text) {
        return Advice.bundle("push-" + n, Advice.report(n % CHILDREN, document(n), 1, text));
    }
}
