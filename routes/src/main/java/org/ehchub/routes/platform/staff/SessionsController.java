package org.ehchub.routes.platform.staff;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where members of staff see their own sessions and end them. */
@Controller
@RequestMapping(SessionsController.PATH)
class SessionsController {

    static final String PATH = "/sign-in/sessions";

    private final SessionOffice office;
    private final boolean localAccounts;

    SessionsController(SessionOffice office, ObjectProvider<StaffSignIn> signIn) {
        this.office = office;
        this.localAccounts = signIn.getIfAvailable() != null;
    }

    /** @param here whether it is the one that asks */
    record Line(String id, Instant beganAt, boolean here) {}

    @GetMapping
    String sessions(Principal who, HttpSession browser, Model model) {
        List<Line> lines = office.of(who.getName()).stream()
                .map(session -> new Line(session.id(), session.beganAt(), office.isOf(browser, session)))
                .toList();
        model.addAttribute("sessions", lines);
        model.addAttribute("others", lines.size() > 1);
        model.addAttribute("localAccounts", localAccounts);
        return "sign-in/sessions";
    }

    @PostMapping("/{session}/end")
    String end(@PathVariable String session, Principal who, RedirectAttributes after) {
        office.end(who.getName(), session);
        after.addFlashAttribute("done", "The session is ended.");
        return "redirect:" + PATH;
    }

    @PostMapping("/others/end")
    String endOthers(Principal who, HttpSession browser, RedirectAttributes after) {
        office.endOthers(browser, who.getName());
        after.addFlashAttribute("done", "All your other sessions are ended.");
        return "redirect:" + PATH;
    }
}
