package org.ehchub.consent.web;

import java.util.List;

/**
 * Who looks at a screen, as its frame shows them.
 *
 * @param path where they are
 * @param signedIn whether there is someone to sign out
 * @param name the account's name, empty for nobody
 * @param destinations the menu, empty for nobody
 */
public record Visitor(String path, boolean signedIn, String name, List<Destination> destinations) {

    public Visitor {
        destinations = List.copyOf(destinations);
    }

    /** Somebody who has not signed in. */
    static Visitor nobody(String path) {
        return new Visitor(path, false, "", List.of());
    }

    /**
     * A menu entry on one screen.
     *
     * @param current whether the screen is this one or lies beneath it
     */
    public record Destination(String title, String path, boolean current) {}
}
