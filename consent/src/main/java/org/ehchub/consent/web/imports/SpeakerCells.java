package org.ehchub.consent.web.imports;

import java.util.Optional;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.ParentalResponsibility;

/** The cells that say who answered. */
final class SpeakerCells {

    private static final String RESPONSIBILITY = "yes or no: whether the parent has parental responsibility";

    private final Row row;
    private final GivenBy by;

    SpeakerCells(Row row, GivenBy by) {
        this.row = row;
        this.by = by;
    }

    /** Absent when something is wrong; the row then says what. What is said beside a child's own answer is not read. */
    Optional<Speaker> read() {
        return switch (by) {
            case CHILD, YOUNG_PERSON -> Optional.of(new Speaker(by, "", "", ParentalResponsibility.NOT_RECORDED));
            case REPRESENTATIVE -> named(Optional.of(ParentalResponsibility.NOT_RECORDED));
            case PARENT ->
                named(row.required(Columns.RESPONSIBILITY, RESPONSIBILITY, Row::yesOrNo)
                        .map(yes -> yes ? ParentalResponsibility.HELD : ParentalResponsibility.NOT_HELD));
        };
    }

    private Optional<Speaker> named(Optional<ParentalResponsibility> responsibility) {
        Optional<String> name = words(Columns.NAME, "The name of the parent or representative");
        Optional<String> relationship = words(Columns.RELATIONSHIP, "The relationship to the child, such as mother");
        return responsibility.flatMap(
                held -> name.flatMap(who -> relationship.map(what -> new Speaker(by, who, what, held))));
    }

    private Optional<String> words(String column, String expected) {
        return row.required(column, expected, text -> text);
    }
}
