package org.ehchub.routes.delivery.inbox;

import java.time.Duration;
import java.util.Optional;
import org.ehchub.consent.web.api.ProblemDocument;
import org.ehchub.consent.agencies.Sealing;
import org.ehchub.routes.delivery.Inbox;
import org.ehchub.routes.delivery.InboxCopy;
import org.ehchub.routes.platform.machines.AgencyPrincipal;
import org.ehchub.routes.platform.machines.MachineError;
import org.ehchub.security.Sha256;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** What an agency may do with its own inbox, and only with that: another agency's ids are as good as unknown. */
@RestController
@RequestMapping("/agency/v1/disclosures")
class InboxController {

    /** The longest a listing waits: short of the minute after which many proxies give up. */
    private static final int LONGEST_WAIT_SECONDS = 50;

    private final Inbox inbox;
    private final LongPolls polls;
    private final CopyWriter copies;
    private final CopySealer sealer;

    InboxController(Inbox inbox, LongPolls polls, CopyWriter copies, CopySealer sealer) {
        this.inbox = inbox;
        this.polls = polls;
        this.copies = copies;
        this.sealer = sealer;
    }

    /**
     * What waits after a cursor. What was not acknowledged is listed again from the start, so a system that lost its
     * cursor begins at 0 and misses nothing.
     *
     * @param wait how many seconds to wait for something to list
     */
    @GetMapping
    DeferredResult<InboxPage> list(
            @AuthenticationPrincipal AgencyPrincipal agency,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "0") int wait) {
        int seconds = Math.clamp(wait, 0, LONGEST_WAIT_SECONDS);
        return polls.poll(agency.id(), after, Duration.ofSeconds(seconds));
    }

    /** One disclosure's content, as the gate releases it now. */
    @GetMapping("/{id}")
    ResponseEntity<?> read(
            @AuthenticationPrincipal AgencyPrincipal agency,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        Optional<WantedCopy> wanted = WantedCopy.by(accept);
        if (wanted.isEmpty()) {
            return problem(MachineError.NOT_ACCEPTABLE);
        }
        Optional<Sealing> sealing = sealer.sealing(agency.id());
        boolean sealed = wanted.get().sealed() || sealing.filter(Sealing::always).isPresent();
        if (sealed && sealing.isEmpty()) {
            return problem(MachineError.NOT_ACCEPTABLE);
        }
        CopyFormat format = wanted.get().format();
        return switch (inbox.read(agency.id(), id)) {
            case InboxCopy.Copy copy when sealed ->
                sealed(sealer.seal(copies.write(copy, format), sealing.get()));
            case InboxCopy.Copy copy -> answer(copies.write(copy, format), format);
            case InboxCopy.NoLongerShared() -> problem(MachineError.NO_LONGER_SHARED);
            case InboxCopy.NotFound() -> problem(MachineError.NOT_FOUND);
        };
    }

    /** The agency has it safe; the hub forgets its copy. */
    @PostMapping("/{id}/acknowledgement")
    ResponseEntity<?> acknowledge(@AuthenticationPrincipal AgencyPrincipal agency, @PathVariable String id) {
        return switch (inbox.acknowledge(agency.id(), id)) {
            case ACKNOWLEDGED, ALREADY_ACKNOWLEDGED -> ResponseEntity.noContent().build();
            case NO_LONGER_SHARED -> problem(MachineError.NO_LONGER_SHARED);
            case NOT_FOUND -> problem(MachineError.NOT_FOUND);
        };
    }

    /** Without a tag: it would tell those on the way which copies are alike. */
    private static ResponseEntity<byte[]> sealed(byte[] body) {
        return ResponseEntity.ok()
                .varyBy(HttpHeaders.ACCEPT)
                .contentType(CopySealer.MEDIA_TYPE)
                .body(body);
    }

    /**
     * With an ETag that names the body by its content (RFC 9110, section 8.8.3): Spring answers 304 to a recipient that
     * sends it, for nothing that it may see has changed.
     */
    private static ResponseEntity<byte[]> answer(byte[] body, CopyFormat format) {
        return ResponseEntity.ok()
                .eTag(Sha256.hex(body))
                .varyBy(HttpHeaders.ACCEPT)
                .contentType(format.mediaType())
                .body(body);
    }

    private static ResponseEntity<ProblemDocument> problem(MachineError error) {
        return ResponseEntity.status(error.status())
                .contentType(MediaType.parseMediaType(ProblemDocument.MEDIA_TYPE))
                .body(error.problem());
    }
}
