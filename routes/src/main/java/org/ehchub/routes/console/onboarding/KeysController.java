package org.ehchub.routes.console.onboarding;

import java.security.Principal;
import java.util.List;
import org.ehchub.consent.web.Crumb;
import org.ehchub.routes.platform.keys.KeyRotation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screens of keys and certificates: what ends soon, and the epochs of the hub's own keys. */
@Controller
@RequestMapping("/operations/keys")
class KeysController {

    private final Onboarding onboarding;
    private final KeyRotation rotation;

    KeysController(Onboarding onboarding, KeyRotation rotation) {
        this.onboarding = onboarding;
        this.rotation = rotation;
    }

    @GetMapping
    String keys(Model model) {
        model.addAttribute("expiring", onboarding.expiring());
        model.addAttribute("epochs", rotation.epochs());
        return "operations/keys";
    }

    @GetMapping("/rotation")
    String confirm(Model model) {
        model.addAttribute("crumbs", List.of(new Crumb("Keys and certificates", "/operations/keys")));
        return "operations/rotation";
    }

    @PostMapping("/rotation")
    String rotate(Principal operator, RedirectAttributes after) {
        rotation.rotate(operator.getName());
        after.addFlashAttribute("done", "A new epoch has begun; data keys follow in the background.");
        return "redirect:/operations/keys";
    }
}
