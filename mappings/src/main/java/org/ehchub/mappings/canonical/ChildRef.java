package org.ehchub.mappings.canonical;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The child or young person a message is about, as its source identifies them. At least one identifier is present:
 * name and date of birth alone never match a record.
 *
 * @param localId the source agency's own record number, meaningful only together with that agency
 */
public record ChildRef(
        Optional<NhsNumber> nhsNumber,
        Optional<Upn> upn,
        Optional<Uln> uln,
        Optional<String> localId,
        PersonName name,
        LocalDate birthDate) {

    /** @throws IllegalArgumentException when no identifier is present or the source's own number is blank */
    public ChildRef {
        Objects.requireNonNull(name);
        Objects.requireNonNull(birthDate);
        localId = localId.map(number -> PlainText.line(number, "A source's own record number"));
        if (nhsNumber.isEmpty() && upn.isEmpty() && uln.isEmpty() && localId.isEmpty()) {
            throw new IllegalArgumentException("A child is identified by at least one number");
        }
    }

    /** The reference without the UPN; empty when nothing else identifies the child. */
    public Optional<ChildRef> withoutUpn() {
        return keeping(true, false, true, true);
    }

    /** The reference with only these of its numbers; empty when none is left. */
    public Optional<ChildRef> keeping(boolean nhs, boolean pupil, boolean learner, boolean local) {
        boolean identified = (nhs && nhsNumber.isPresent())
                || (pupil && upn.isPresent())
                || (learner && uln.isPresent())
                || (local && localId.isPresent());
        return identified
                ? Optional.of(new ChildRef(
                        nhsNumber.filter(number -> nhs),
                        upn.filter(number -> pupil),
                        uln.filter(number -> learner),
                        localId.filter(number -> local),
                        name,
                        birthDate))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "ChildRef[redacted]";
    }
}
