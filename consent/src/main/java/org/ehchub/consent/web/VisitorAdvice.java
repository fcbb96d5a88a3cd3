package org.ehchub.consent.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ehchub.consent.web.Visitor.Destination;
import org.ehchub.security.identity.StaffRole;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import jakarta.servlet.http.HttpServletRequest;

/** Gives every screen, error pages included, the {@link Visitor} that its frame shows. */
@ControllerAdvice
public class VisitorAdvice {

    private final List<Menu> menus;

    public VisitorAdvice(List<Menu> menus) {
        this.menus = List.copyOf(menus);
    }

    /** @param who absent before sign-in */
    @ModelAttribute("visitor")
    Visitor visitor(Authentication who, HttpServletRequest request) {
        String path = request.getServletPath();
        if (who == null) {
            return Visitor.nobody(path);
        }
        List<Menu.Entry> entries =
                menus.stream().filter(menu -> holds(who, menu.role())).flatMap(menu -> menu.entries().stream()).toList();
        Optional<Menu.Entry> current = entries.stream()
                .filter(entry -> isAt(path, entry.path()))
                .max(Comparator.comparingInt(entry -> entry.path().length()));
        return new Visitor(
                path,
                true,
                who.getName(),
                entries.stream()
                        .map(entry -> new Destination(
                                entry.title(), entry.path(), current.filter(entry::equals).isPresent()))
                        .toList());
    }

    private static boolean holds(Authentication who, StaffRole role) {
        return who.getAuthorities().stream()
                .anyMatch(authority -> ("ROLE_" + role.name()).equals(authority.getAuthority()));
    }

    private static boolean isAt(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }
}
