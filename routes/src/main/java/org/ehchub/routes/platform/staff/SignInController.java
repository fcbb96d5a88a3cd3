package org.ehchub.routes.platform.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.ehchub.consent.web.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The pages around signing in. The sign-in itself is Spring Security's, with {@link StaffSignIn} or
 * {@link CouncilSignIn} behind it.
 */
@Controller
class SignInController {

    private static final String FAILED = "The name or the password is wrong, or the account is locked for a while";

    private static final Map<String, String> NOTICES = Map.of(
            "signed-out", "You have signed out.",
            "expired", "You were signed out. Nothing was changed by your last click.",
            "changed", "Your password is changed. Sign in with the new one.",
            "refused", "Your council account has no role here, or it could not be proven.",
            "fresh", "Sign in again: what you are about to do needs a sign-in of just now.");

    private final boolean councilAccounts;

    SignInController(ObjectProvider<CouncilProvider> council) {
        this.councilAccounts = council.getIfAvailable() != null;
    }

    /** Sends everyone to where their work is. */
    @GetMapping("/")
    String start(@ModelAttribute("visitor") Visitor visitor) {
        return visitor.destinations().stream()
                .findFirst()
                .map(destination -> "redirect:" + destination.path())
                .orElse("redirect:/sign-in/new-password");
    }

    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request, Model model) {
        Map<String, String[]> said = request.getParameterMap();
        model.addAttribute("errors", said.containsKey("failed") ? Map.of("name", FAILED) : Map.of());
        NOTICES.keySet().stream()
                .filter(said::containsKey)
                .findFirst()
                .ifPresent(notice -> model.addAttribute("notice", NOTICES.get(notice)));
        model.addAttribute("councilAccounts", councilAccounts);
        return "sign-in/sign-in";
    }
}
