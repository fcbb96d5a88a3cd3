package org.ehchub.routes.platform.staff;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where holders of local accounts choose another password. */
@Controller
@Conditional(NoCouncilProvider.class)
@RequestMapping("/sign-in/new-password")
class NewPasswordController {

    private static final String PAGE = "sign-in/new-password";

    private final StaffSignIn signIn;

    NewPasswordController(StaffSignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("errors", Map.of());
        return PAGE;
    }

    /** Takes the new password and signs out, so that the next sign-in is made with it. */
    @PostMapping
    String choose(NewPassword choice, Principal who, Model model, HttpServletRequest request) throws ServletException {
        Map<String, String> problems = choice.problems();
        if (problems.isEmpty() && !signIn.changePassword(who.getName(), choice)) {
            problems = Map.of("current", "The current password is wrong");
        }
        if (!problems.isEmpty()) {
            model.addAttribute("errors", problems);
            return PAGE;
        }
        request.logout();
        return "redirect:/sign-in?changed";
    }
}
