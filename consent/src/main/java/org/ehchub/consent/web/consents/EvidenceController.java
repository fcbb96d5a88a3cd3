package org.ehchub.consent.web.consents;

import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.ConsentEvidence;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.Evidence;
import org.ehchub.consent.consents.EvidenceKind;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.NotThere;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding a form, letter or note to a consent, and opening it again. */
@Controller
@RequestMapping("/consent/children/{child}/consents/{consent}/evidence")
public class EvidenceController {

    private final ConsentRegistry registry;
    private final ConsentEvidence evidence;

    public EvidenceController(ConsentRegistry registry, ConsentEvidence evidence) {
        this.registry = registry;
        this.evidence = evidence;
    }

    @PostMapping
    String add(ConsentPlace place, @RequestParam MultipartFile file, Principal officer, RedirectAttributes after)
            throws IOException {
        Consent consent = place.last(registry);
        byte[] content = file.getBytes();
        Optional<EvidenceKind> kind = EvidenceKind.of(content);
        if (kind.isEmpty()) {
            after.addFlashAttribute("fileProblem", "Choose a PDF, JPEG or PNG file");
        } else {
            evidence.add(consent.terms().child(), consent.id(), kind.get(), content, officer.getName());
            after.addFlashAttribute("done", "The file is added.");
        }
        return "redirect:" + Addresses.ofChild(consent.terms().child()) + "/consents/" + consent.id() + "/versions";
    }

    @GetMapping("/{piece}")
    ResponseEntity<byte[]> open(ConsentPlace place, @PathVariable UUID piece, Principal officer) {
        Consent consent = place.last(registry);
        Evidence found = evidence.of(consent.id()).stream()
                .filter(each -> each.id().value().equals(piece))
                .findFirst()
                .orElseThrow(NotThere::new);
        byte[] content = evidence.open(consent.terms().child(), consent.id(), found.id(), officer.getName())
                .orElseThrow(NotThere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(found.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("evidence." + found.kind().extension())
                                .build()
                                .toString())
                .body(content);
    }
}
