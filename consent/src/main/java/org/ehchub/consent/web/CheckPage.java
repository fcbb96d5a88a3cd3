package org.ehchub.consent.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ehchub.consent.web.consents.ConsentLine.Said;
import org.springframework.ui.Model;

/**
 * The page between a form of one page and what it does: what will start and stop, and a button for each way on. It sends the
 * answers along, so that nothing is kept in between.
 */
public final class CheckPage {

    /** Which button was pressed, as the parameter {@code check} says it; a form itself has none. */
    public enum Pressed {
        /** The form's own: the page is shown. */
        ASK,
        /** Back to the form, with its answers. */
        CHANGE,
        /** Do it. */
        DO
    }

    /**
     * The button that does it.
     *
     * @param warning whether it only takes away, so that it is shown as a warning
     */
    public record Button(String text, boolean warning) {}

    private static final String PARAMETER = "check";
    private static final String CSRF = "_csrf";

    private CheckPage() {}

    /** Which button was pressed. */
    public static Pressed pressed(HttpServletRequest request) {
        return Option.chosen(Pressed.class, Option.typed(request.getParameter(PARAMETER))).orElse(Pressed.ASK);
    }

    /**
     * Shows the page.
     *
     * @param said what was answered
     * @param effects what will start and stop
     */
    public static String show(
            String heading,
            List<Said> said,
            Button button,
            List<String> effects,
            List<Crumb> crumbs,
            HttpServletRequest request,
            Model model) {
        Map<String, String[]> answers = new TreeMap<>(request.getParameterMap());
        answers.keySet().removeAll(List.of(PARAMETER, CSRF));
        model.addAttribute("heading", heading);
        model.addAttribute("said", said);
        model.addAttribute("button", button);
        model.addAttribute("effects", effects);
        model.addAttribute("answers", answers);
        model.addAttribute("crumbs", crumbs);
        return "consent/check";
    }
}
