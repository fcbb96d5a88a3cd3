package org.ehchub.routes.platform.staff;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import org.ehchub.consent.web.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The pages around signing in. The sign-in itself is Spring Security's, with {@link StaffSignIn} behind it. */
@Controller
class SignInController {

    private static final String FAILED = "The name or the password is wrong, or the account is locked for a while";

    private static final Map<String, String> NOTICES = Map.of(
            "signed-out", "You have signed out.",
            "expired", "You were signed out because nothing happened for a while. Nothing was changed by your last click.",
            "changed", "Your password is changed. Sign in with the new one.",
            "refused", "Your council account has no role here, or it could not be proven.",
            "fresh", "Sign in again: what you are about to do needs a sign-in of just now.");

    private final StaffSignIn signIn;
    private final boolean localAccounts;
    private final boolean councilAccounts;

    SignInController(StaffSignIn signIn, StaffSettings settings, ObjectProvider<CouncilProvider> council) {
        this.signIn = signIn;
        this.localAccounts = settings.localAccounts();
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
        model.addAttribute("localAccounts", localAccounts);
        model.addAttribute("councilAccounts", councilAccounts);
        return "sign-in/sign-in";
    }

    @GetMapping("/sign-in/new-password")
    String newPassword(Model model) {
        model.addAttribute("errors", Map.of());
        return "sign-in/new-password";
    }

    /** Takes the new password and signs out, so that the next sign-in is made with it. */
    @PostMapping("/sign-in/new-password")
    String choose(NewPassword choice, Principal who, Model model, HttpServletRequest request) throws ServletException {
        Map<String, String> problems = choice.problems();
        if (problems.isEmpty() && !signIn.changePassword(who.getName(), choice)) {
            problems = Map.of("current", "The current password is wrong");
        }
        if (!problems.isEmpty()) {
            model.addAttribute("errors", problems);
            return "sign-in/new-password";
        }
        request.logout();
        return "redirect:/sign-in?changed";
    }
}
