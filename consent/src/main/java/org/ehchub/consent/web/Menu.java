package org.ehchub.consent.web;

import java.util.List;
import org.ehchub.security.identity.StaffRole;

/**
 * Where one staff role can go. Each module declares the menu of the role whose screens it holds.
 *
 * @param role who sees it
 * @param entries in the order shown; the first is the role's start page
 */
public record Menu(StaffRole role, List<Entry> entries) {

    public Menu {
        entries = List.copyOf(entries);
    }

    /**
     * One place to go.
     *
     * @param title what the link says
     * @param path an absolute path in the hub
     */
    public record Entry(String title, String path) {}
}
