package org.ehchub.consent.web.identity;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.IdentityLinks;
import org.ehchub.consent.children.LinkProof;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.web.AccessLog;
import org.ehchub.consent.web.Addresses;
import org.ehchub.consent.web.Option;
import org.ehchub.consent.web.children.ChildPages;
import org.ehchub.consent.web.children.KnownChildren;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of children whose numbers nobody has confirmed, and the page that confirms one's. */
@Controller
public class LinksController {

    private static final int MOST = 100;

    private final IdentityLinks links;
    private final ChildRegister register;
    private final KnownChildren children;
    private final ChildPages pages;
    private final AccessLog access;

    public LinksController(
            IdentityLinks links,
            ChildRegister register,
            KnownChildren children,
            ChildPages pages,
            AccessLog access) {
        this.links = links;
        this.register = register;
        this.children = children;
        this.pages = pages;
        this.access = access;
    }

    /** A child in the list. */
    public record Line(String name, LocalDate birthDate, String path) {}

    @GetMapping("/consent/identities")
    String list(Principal officer, Model model) {
        List<ChildId> unconfirmed = links.unconfirmed(MOST);
        access.append(LedgerEventKind.REGISTRY_LISTED, unconfirmed, officer.getName(), Map.of("list", "identities"));
        model.addAttribute("most", MOST);
        model.addAttribute("children", unconfirmed.stream().map(register::find).map(LinksController::line).toList());
        return "consent/identities";
    }

    private static Line line(ChildRecord child) {
        return new Line(ChildPages.name(child), child.birthDate(), Addresses.ofChild(child.id()) + "/links");
    }

    @GetMapping("/consent/children/{child}/links")
    String ask(@PathVariable UUID child, Principal officer, Model model) {
        return page(children.show(new ChildId(child), officer.getName()), new LinkForm(null), Map.of(), model);
    }

    @PostMapping("/consent/children/{child}/links")
    String confirm(
            @PathVariable UUID child, LinkForm form, Principal officer, Model model, RedirectAttributes after) {
        ChildId about = children.require(new ChildId(child));
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return page(children.show(about, officer.getName()), form, problems, model);
        }
        links.confirm(about, LinkProof.valueOf(form.proof()), officer.getName());
        after.addFlashAttribute(
                "done", "The numbers are confirmed. What is sent under them reaches the child's record.");
        return "redirect:" + Addresses.ofChild(about);
    }

    private String page(ChildRecord child, LinkForm form, Map<String, String> problems, Model model) {
        model.addAttribute("child", ChildPages.name(child));
        model.addAttribute("birthDate", child.birthDate());
        model.addAttribute("identifiers", pages.identifiers(child));
        model.addAttribute("proofs", Option.of(LinkProof.class, LinksController::words));
        model.addAttribute("form", form);
        model.addAttribute("errors", problems);
        model.addAttribute("crumbs", ChildPages.crumbs(child.id()));
        return "consent/links";
    }

    private static String words(LinkProof proof) {
        return switch (proof) {
            case NHS_TRACE -> "Traced with the NHS Personal Demographics Service";
            case AGENCY -> "The agency that gave the number confirmed it";
            case DOCUMENT -> "Seen on a document of the child's";
        };
    }
}
