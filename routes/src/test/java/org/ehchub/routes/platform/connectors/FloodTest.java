package org.ehchub.routes.platform.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.ehchub.routes.testing.AgencyClient;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.SampleBundles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Someone floods the machines' door from an address of its own; the agencies at other addresses notice nothing. */
@HubTest
class FloodTest {

    /** Loopback is a whole network on Linux, where the attacker has an address of its own. */
    private static final String ATTACKER = "127.0.0.2";

    private static final Duration PROMPTLY = Duration.ofSeconds(5);

    private final List<Socket> flood = new ArrayList<>();

    @Autowired
    private AgencyClients clients;

    @Autowired
    private MachinesConnector machines;

    @Value("${hub.machines.connections-per-address:500}")
    private int perAddress;

    @BeforeEach
    void findTheAttackersAddress() {
        assumeTrue(canBind(), "Skipped: this system has no second loopback address");
    }

    @AfterEach
    void ebb() throws IOException {
        for (Socket socket : flood) {
            socket.close();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> machines.connections(ATTACKER) == 0);
    }

    @Test
    void tenThousandConnectionsAreCutToWhatOneAddressMayHave() throws IOException {
        assumeTrue(mostFiles() > 12_000, "Skipped: this process may not open ten thousand sockets");
        for (int i = 0; i < 10_000; i++) {
            flood.add(connect());
        }

        assertThat(machines.connections(ATTACKER)).isLessThanOrEqualTo(perAddress);
        assertServed();
    }

    @Test
    void slowSendersHoldUpOnlyThemselves() throws Exception {
        String head = "POST /fhir/R4 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/fhir+json\r\n"
                + "Content-Length: 1000000\r\n\r\n{";
        SSLSocketFactory tls = tls();
        for (int i = 0; i < 250; i++) {
            flood.add(send(tls, head));
        }

        assertServed();
    }

    @Test
    void slowHeadersHoldUpNobody() throws Exception {
        SSLSocketFactory tls = tls();
        for (int i = 0; i < 250; i++) {
            flood.add(send(tls, "GET /agency/v1/disclosures HTTP/1.1\r\nHost: local"));
        }

        assertServed();
    }

    @Test
    void aHundredMegabytesAreRefusedBeforeTheyCome() throws Exception {
        SSLSocket sender = send(
                tls(),
                "POST /fhir/R4 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/fhir+json\r\n"
                        + "Content-Length: 104857600\r\n\r\n");
        flood.add(sender);

        assertThat(firstLine(sender.getInputStream())).contains("413");
        assertServed();
    }

    private void assertServed() {
        AgencyClient trust = clients.trust();
        long begun = System.nanoTime();
        HttpResponse<String> pushed = trust.push(
                "/fhir/R4",
                "application/fhir+json",
                BodyPublishers.ofString(SampleBundles.json(SampleBundles.advice())));
        assertThat(pushed.statusCode()).isEqualTo(202);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PROMPTLY);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(ATTACKER, 0));
        socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), machines.port()), 5_000);
        return socket;
    }

    private SSLSocket send(SSLSocketFactory tls, String beginning) throws IOException {
        var socket = (SSLSocket) tls.createSocket(connect(), "localhost", machines.port(), true);
        socket.startHandshake();
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private static SSLSocketFactory tls() throws Exception {
        return AgencyClients.anonymousTls().getSocketFactory();
    }

    private static long mostFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : 0;
    }

    private static boolean canBind() {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(ATTACKER, 0));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
