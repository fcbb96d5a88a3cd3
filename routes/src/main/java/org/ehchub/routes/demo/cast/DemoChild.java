package org.ehchub.routes.demo.cast;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.NewChild;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.canonical.Uln;
import org.ehchub.mappings.canonical.Upn;

/**
 * An invented child or young person.
 *
 * @param number the last digits of the council's own record number
 * @param circle the agencies around them
 * @param asked the agencies the council has asked for advice
 * @param told whether the trust told the parent before it told the council
 * @param objections the agencies the family objects to
 */
record DemoChild(
        int number,
        PersonName name,
        LocalDate born,
        NhsNumber nhsNumber,
        Optional<Upn> upn,
        Optional<Uln> uln,
        List<Involvement> circle,
        Set<AgencyId> asked,
        boolean told,
        List<DemoConsent> consents,
        Set<AgencyId> objections) {

    /** The council's own record number. */
    String caseNumber() {
        return "NE-%04d".formatted(number);
    }

    /** As agencies' systems know them, with what the hub's register holds. */
    KnownChild known(ChildRecord registered) {
        return new KnownChild(
                new ChildRef(
                        Optional.of(nhsNumber), upn, uln, Optional.of(caseNumber()), name, registered.birthDate()),
                caseNumber(),
                List.copyOf(asked));
    }

    /** Whether {@code docs/examples} is about them. */
    boolean isInTheExamples() {
        return number == 1;
    }

    NewChild toRegister() {
        return new NewChild(
                name,
                born,
                Optional.of(nhsNumber),
                upn,
                uln,
                Map.of(DemoAgencies.EDUCATION, caseNumber(), DemoAgencies.SOCIAL_CARE, "SC-%04d".formatted(number)),
                Optional.of("demo"));
    }

    @Override
    public String toString() {
        return "DemoChild[" + number + "]";
    }
}
