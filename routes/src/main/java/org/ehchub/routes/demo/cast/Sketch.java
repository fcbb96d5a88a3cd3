package org.ehchub.routes.demo.cast;

import static org.ehchub.routes.demo.cast.DemoAgencies.EDUCATION;
import static org.ehchub.routes.demo.cast.DemoAgencies.SOCIAL_CARE;
import static org.ehchub.routes.demo.cast.DemoAgencies.TRUST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.canonical.Uln;
import org.ehchub.mappings.canonical.Upn;

/** A child as they come to mind: what everyone in Northmere has in common, and then what is theirs. */
final class Sketch {

    private static final LocalDate KNOWN_SINCE = LocalDate.of(2025, 9, 1);

    private final int number;
    private final PersonName name;
    private final LocalDate born;
    private final NhsNumber nhsNumber;
    private Optional<Upn> upn = Optional.empty();
    private Optional<Uln> uln = Optional.empty();
    private final List<Involvement> circle = new ArrayList<>();
    private Set<AgencyId> asked = Set.of(TRUST, SOCIAL_CARE);
    private boolean told;
    private final List<DemoConsent> consents = new ArrayList<>();
    private final Set<AgencyId> objections = new HashSet<>();

    Sketch(int number, String given, String family, LocalDate born, String nhsNumber) {
        this.number = number;
        this.name = new PersonName(given, family);
        this.born = born;
        this.nhsNumber = new NhsNumber(nhsNumber);
        in(TRUST, InvolvementRole.HEALTH_PROVIDER);
        in(EDUCATION, InvolvementRole.COUNCIL_EDUCATION);
        in(SOCIAL_CARE, InvolvementRole.COUNCIL_SOCIAL_CARE);
    }

    Sketch upn(String value) {
        upn = Optional.of(new Upn(value));
        return this;
    }

    Sketch uln(String value) {
        uln = Optional.of(new Uln(value));
        return this;
    }

    Sketch in(AgencyId agency, InvolvementRole role) {
        circle.add(new Involvement(agency, role, KNOWN_SINCE, Optional.empty()));
        return this;
    }

    Sketch notAsked() {
        asked = Set.of();
        return this;
    }

    Sketch toldByTrust() {
        told = true;
        return this;
    }

    Sketch with(DemoConsent consent) {
        consents.add(consent);
        return this;
    }

    Sketch objectingTo(AgencyId agency) {
        objections.add(agency);
        return this;
    }

    DemoChild child() {
        return new DemoChild(
                number,
                name,
                born,
                nhsNumber,
                upn,
                uln,
                List.copyOf(circle),
                asked,
                told,
                List.copyOf(consents),
                Set.copyOf(objections));
    }
}
