package org.ehchub.routes.console.onboarding;

import java.util.List;
import java.util.Map;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.web.Crumb;
import org.ehchub.consent.web.NotThere;
import org.ehchub.security.identity.CertificateFingerprint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screens on which operators enter agencies. */
@Controller
@RequestMapping("/operations/agencies")
class AgenciesController {

    private static final Crumb AGENCIES = new Crumb("Agencies", "/operations/agencies");

    private final AgencyChoices choices = new AgencyChoices();
    private final Onboarding onboarding;

    AgenciesController(Onboarding onboarding) {
        this.onboarding = onboarding;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("agencies", onboarding.all());
        model.addAttribute("choices", choices);
        return "operations/agencies";
    }

    @GetMapping("/new")
    String enter(Model model) {
        return form(AgencyForm.empty(), true, Map.of(), model);
    }

    @PostMapping("/new")
    String enter(AgencyForm form, Model model, RedirectAttributes after) {
        if (onboarding.find(form.id()).isPresent()) {
            return form(form, true, Map.of("id", "Another agency has this short name"), model);
        }
        return save(form, true, model, after);
    }

    @GetMapping("/{id}/change")
    String change(@PathVariable String id, Model model) {
        return form(AgencyForm.of(find(id)), false, Map.of(), model);
    }

    @PostMapping("/{id}/change")
    String change(@PathVariable String id, AgencyForm form, Model model, RedirectAttributes after) {
        return save(form.withId(find(id).id().value()), false, model, after);
    }

    @GetMapping("/{id}")
    String agency(@PathVariable String id, Model model) {
        return page(find(id), Map.of(), model);
    }

    @PostMapping("/{id}/certificates")
    String addCertificate(
            @PathVariable String id, @RequestParam String certificate, Model model, RedirectAttributes after) {
        Agency agency = find(id);
        Map<String, String> problems = onboarding.addCertificate(agency.id(), certificate);
        return answer(agency, problems, "The certificate proves the agency from now on.", model, after);
    }

    @PostMapping("/{id}/certificates/{fingerprint}/revocation")
    String revoke(@PathVariable String id, @PathVariable String fingerprint, Model model, RedirectAttributes after) {
        Agency agency = find(id);
        CertificateFingerprint certificate = onboarding.certificates(agency.id()).stream()
                .map(pinned -> pinned.fingerprint())
                .filter(pinned -> pinned.sha256Hex().equals(fingerprint))
                .findFirst()
                .orElseThrow(NotThere::new);
        onboarding.revoke(certificate);
        return answer(agency, Map.of(), "The certificate proves nothing any more.", model, after);
    }

    @PostMapping("/{id}/sealing")
    String seal(
            @PathVariable String id,
            @RequestParam String sealing,
            @RequestParam(defaultValue = "") List<String> always,
            Model model,
            RedirectAttributes after) {
        Agency agency = find(id);
        Map<String, String> problems = onboarding.seal(agency.id(), sealing, !always.isEmpty());
        return answer(agency, problems, "How copies are sealed is changed.", model, after);
    }

    @PostMapping("/{id}/keys")
    String setClientKeys(@PathVariable String id, @RequestParam String keys, Model model, RedirectAttributes after) {
        Agency agency = find(id);
        Map<String, String> problems = onboarding.setClientKeys(agency.id(), keys);
        return answer(agency, problems, "The agency's keys are changed.", model, after);
    }

    private String save(AgencyForm form, boolean isNew, Model model, RedirectAttributes after) {
        Map<String, String> problems = onboarding.register(form);
        if (!problems.isEmpty()) {
            return form(form, isNew, problems, model);
        }
        after.addFlashAttribute("done", "The agency is registered as entered.");
        return "redirect:/operations/agencies/" + form.id();
    }

    private String form(AgencyForm form, boolean isNew, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("choices", choices);
        model.addAttribute("isNew", isNew);
        model.addAttribute("errors", problems);
        model.addAttribute("crumbs", List.of(AGENCIES));
        return "operations/agency-form";
    }

    private String answer(
            Agency agency, Map<String, String> problems, String done, Model model, RedirectAttributes after) {
        if (!problems.isEmpty()) {
            return page(agency, problems, model);
        }
        after.addFlashAttribute("done", done);
        return "redirect:/operations/agencies/" + agency.id();
    }

    private String page(Agency agency, Map<String, String> problems, Model model) {
        model.addAttribute("agency", agency);
        model.addAttribute("choices", choices);
        model.addAttribute("certificates", onboarding.certificates(agency.id()));
        model.addAttribute("sealing", onboarding.sealing(agency.id()));
        model.addAttribute("keys", onboarding.clientKeys(agency.id()));
        model.addAttribute("errors", problems);
        model.addAttribute("crumbs", List.of(AGENCIES));
        return "operations/agency";
    }

    private Agency find(String id) {
        return onboarding.find(id).orElseThrow(NotThere::new);
    }
}
