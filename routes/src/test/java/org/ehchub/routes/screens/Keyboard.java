package org.ehchub.routes.screens;

import com.microsoft.playwright.Page;
import java.util.function.BooleanSupplier;

/** Someone who uses no mouse. */
final class Keyboard {

    private static final int PATIENCE = 120;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes to the field with this label and types. */
    void type(String label, String text) {
        until("Tab", () -> isFocused(label), label);
        page.keyboard().type(text);
    }

    /** Goes to the date of this id and types its three parts. */
    void date(String id, String day, String month, String year) {
        until("Tab", () -> (Boolean) page.evaluate("id => document.activeElement.id === id", id), id);
        page.keyboard().type(day);
        for (String part : new String[] {month, year}) {
            page.keyboard().press("Tab");
            page.keyboard().type(part);
        }
    }

    /** Ticks the box with this label. */
    void tick(String label) {
        until("Tab", () -> isFocused(label), label);
        page.keyboard().press("Space");
    }

    /** Chooses this answer: to its group by Tab, within it by the arrows. */
    void choose(String label) {
        until("Tab", () -> isInGroupWith(label), label);
        if (isFocused(label)) {
            page.keyboard().press("Space");
        } else {
            until("ArrowDown", () -> isFocused(label), label);
        }
    }

    /** Goes to the list with this label and types what to choose. */
    void select(String label, String option) {
        until("Tab", () -> isFocused(label), label);
        page.keyboard().type(option);
        page.keyboard().press("Enter");
    }

    /** Presses the button with this name and stays. */
    void activate(String button) {
        until("Tab", () -> isFocused(button), button);
        page.keyboard().press("Enter");
    }

    /** Presses the button with this name, and is then on another page. */
    void press(String button) {
        until("Tab", () -> isFocused(button), button);
        String before = page.locator("h1").innerText();
        page.keyboard().press("Enter");
        page.waitForFunction("heading => document.querySelector('h1')?.innerText !== heading", before);
    }

    /** Follows the link whose words begin so. */
    void follow(String start) {
        until(
                "Tab",
                () -> (Boolean) page.evaluate(
                        "start => document.activeElement.localName === 'a'"
                                + " && document.activeElement.textContent.replace(/\\s+/g, ' ').trim().startsWith(start)",
                        start),
                start);
        String before = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(before));
    }

    private void until(String key, BooleanSupplier there, String what) {
        for (int i = 0; i < PATIENCE; i++) {
            page.keyboard().press(key);
            if (there.getAsBoolean()) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach '" + what + "'");
    }

    private boolean isFocused(String name) {
        return (Boolean) page.evaluate(
                "name => (document.activeElement.labels?.[0] ?? document.activeElement).innerText.trim() === name", name);
    }

    private boolean isInGroupWith(String name) {
        return (Boolean) page.evaluate(
                """
                name => document.activeElement.type === 'radio'
                  && [...document.getElementsByName(document.activeElement.name)]
                       .some(radio => radio.labels[0].innerText.trim() === name)""",
                name);
    }
}
