package org.ehchub.routes.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What every screen has to stand: axe, narrow windows, and being used without a mouse. */
final class Inspection {

    static final int DESK = 1280;
    static final int HEIGHT = 900;

    private static final int PHONE = 375;

    /** The narrowest that WCAG 2.2, success criterion 1.4.10 asks for. */
    private static final int NARROW = 320;

    /** Where screenshots of all that was looked at are left, for people to look at too. */
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Page page;
    private final String name;

    Inspection(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    /** Checks the page at desk and phone width for accessibility and for sideways scrolling, and takes its picture. */
    void look() {
        page.evaluate(AXE);
        try {
            for (int width : new int[] {DESK, PHONE}) {
                page.setViewportSize(width, HEIGHT);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENSHOTS.resolve(name + "-" + width + ".jpg")));
                requireNoViolation(width);
                requireNoSidewaysScroll(width);
            }
            page.setViewportSize(NARROW, HEIGHT);
            requireNoSidewaysScroll(NARROW);
        } finally {
            page.setViewportSize(DESK, HEIGHT);
        }
    }

    private void requireNoViolation(int width) {
        assertThat((List<?>) page.evaluate(VIOLATIONS))
                .as(name + " at " + width)
                .filteredOn(rule -> !isRadioThatReveals((Map<?, ?>) rule))
                .isEmpty();
    }

    private void requireNoSidewaysScroll(int width) {
        assertThat((Boolean) page.evaluate(
                        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name + " at " + width + " scrolls sideways")
                .isTrue();
    }

    /**
     * GOV.UK Frontend tells by aria-expanded that a radio reveals more. ARIA 1.2 does not foresee it; its makers keep
     * it because screen readers do tell it (alphagov/govuk-frontend issue 979).
     */
    private static boolean isRadioThatReveals(Map<?, ?> rule) {
        return rule.get("id").equals("aria-allowed-attr")
                && ((List<?>) rule.get("nodes"))
                        .stream().map(node -> (Map<?, ?>) node).allMatch(Inspection::isExpandedRadio);
    }

    private static boolean isExpandedRadio(Map<?, ?> node) {
        return ((String) node.get("html")).contains("govuk-radios__input")
                && ((String) node.get("failureSummary")).contains("aria-expanded");
    }

    /** Goes through the whole page by the tab key: it comes to every control, and shows where it is. */
    void tabThrough() {
        Set<String> all = new TreeSet<>(strings(page.evaluate(CONTROLS)));
        Set<String> reached = new TreeSet<>();
        for (int presses = 0; presses <= all.size(); presses++) {
            page.keyboard().press("Tab");
            Map<?, ?> focus = (Map<?, ?>) page.evaluate(FOCUS);
            if (focus == null || !reached.add((String) focus.get("control"))) {
                break;
            }
            assertThat((Boolean) focus.get("shown"))
                    .as(name + " shows that the focus is on " + focus.get("control"))
                    .isTrue();
        }
        assertThat(reached).as(name + ": what the tab key comes to").isEqualTo(all);
        page.evaluate("document.activeElement.blur()");
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    /** The library's own way brings it into the page again for each width, and all that passed back out of it. */
    private static final String AXE = "() => {" + AxeBuilder.getAxeScript() + "}";

    private static final String VIOLATIONS =
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations";

    /** Names every control that can be used, and remembers what each looks like without the focus. Radios are one. */
    private static final String CONTROLS =
            """
            () => {
              const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
                .filter(e => !e.disabled && e.type !== 'hidden' && e.tabIndex >= 0
                    && e.checkVisibility({ visibilityProperty: true }))
              const look = e => {
                const own = getComputedStyle(e)
                const label = e.nextElementSibling && getComputedStyle(e.nextElementSibling, '::before')
                return [own.outline, own.boxShadow, own.backgroundColor, own.borderColor, own.borderWidth,
                  label && label.boxShadow, label && label.borderWidth, label && label.outline].join()
              }
              const name = e => e.type === 'radio' ? 'radio ' + e.name
                : controls.indexOf(e) + ' ' + e.localName + ' ' + (e.id || e.innerText || e.value).trim().slice(0, 60)
              const before = new Map(controls.map(e => [e, look(e)]))
              window.focusSeen = e => ({
                control: name(e),
                shown: look(e) !== before.get(e) && e.getBoundingClientRect().width > 0
              })
              document.activeElement.blur()
              return controls.map(name)
            }""";

    private static final String FOCUS =
            "() => document.activeElement === document.body ? null : window.focusSeen(document.activeElement)";
}
