package org.ehchub.routes.demo.standins;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stand-in for a council's case system: it waits at the hub's inbox, reads what is shared, and acknowledges it after a
 * while, as if someone had filed it.
 */
public final class CaseSystem {

    private static final int WAIT_SECONDS = 2;

    private final MachineDoor door;
    private final Duration fileAfter;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();
    private final List<Read> unfiled = new ArrayList<>();
    private final AtomicInteger filed = new AtomicInteger();
    private long cursor;

    /** @param fileAfter how long it keeps what it has read before it acknowledges */
    public CaseSystem(MachineDoor door, Duration fileAfter, Clock clock) {
        this.door = door;
        this.fileAfter = fileAfter;
        this.clock = clock;
    }

    private record Read(String disclosure, Instant at) {}

    /** One round: waits a little for something new, reads it, and files what has lain long enough. */
    public void round() throws IOException, InterruptedException {
        HttpResponse<String> listing = door.get(
                "/agency/v1/disclosures?after=" + cursor + "&wait=" + WAIT_SECONDS, "application/json");
        require(listing, 200);
        JsonNode page = json.readTree(listing.body());
        for (JsonNode entry : page.path("disclosures")) {
            read(entry.path("id").stringValue());
        }
        cursor = page.path("next").longValue();
        file();
    }

    /** Something that is no longer shared by the time it is read is nothing to file. */
    private void read(String disclosure) throws IOException, InterruptedException {
        HttpResponse<String> copy = door.get("/agency/v1/disclosures/" + disclosure, "application/json");
        if (copy.statusCode() == 200) {
            unfiled.add(new Read(disclosure, clock.instant()));
        }
    }

    private void file() throws IOException, InterruptedException {
        Instant before = clock.instant().minus(fileAfter);
        List<Read> ripe = unfiled.stream().filter(read -> !read.at().isAfter(before)).toList();
        for (Read read : ripe) {
            HttpResponse<String> answer = door.post(
                    "/agency/v1/disclosures/" + read.disclosure() + "/acknowledgement", "application/json", "");
            if (answer.statusCode() == 204) {
                filed.incrementAndGet();
            }
            unfiled.remove(read);
        }
    }

    private static void require(HttpResponse<String> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException("The hub answered " + answer.statusCode());
        }
    }

    /** How many it has filed. */
    public int filed() {
        return filed.get();
    }
}
