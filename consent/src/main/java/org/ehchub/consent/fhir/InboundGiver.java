package org.ehchub.consent.fhir;

import java.util.Optional;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.ParentalResponsibility;
import org.ehchub.consent.consents.PersonRef;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.RelatedPerson;

/**
 * Reads which person a related person is, and whether they have parental responsibility.
 *
 * @param person the related person contained in the Consent
 * @param path where they are
 */
record InboundGiver(RelatedPerson person, String path, Inbound in) {

    private static final String WHO = "Either a name, or the hub's own identifier of somebody on the child's file";

    /**
     * Who answered.
     *
     * @param giver the person, as far as the Consent says it
     * @param named who is to be kept on the child's file
     */
    record Read(Giver giver, Optional<KnownPerson> named) {}

    /** @param said who speaks, and the relationship in words */
    Read read(Giver said, Optional<ChildId> child) {
        if (person.getIdentifier().size() + person.getName().size() > 1) {
            in.refused(path, WHO);
        }
        ParentalResponsibility responsibility = responsibility(said.by());
        Optional<KnownPerson> named = child.flatMap(about -> named(about, said.relationship()));
        Optional<PersonRef> ref = named.map(KnownPerson::ref)
                .or(() -> child.flatMap(this::known).map(KnownPerson::ref));
        return new Read(new Giver(said.by(), said.relationship(), ref, responsibility), named);
    }

    private Optional<KnownPerson> named(ChildId child, String relationship) {
        if (!person.hasName()) {
            return Optional.empty();
        }
        return in.words(
                        person.getNameFirstRep().getText(),
                        path + ".name[0].text",
                        "The name of the parent or representative")
                .map(name -> in.directory().people().named(child, name, relationship));
    }

    private Optional<KnownPerson> known(ChildId child) {
        if (!person.hasIdentifier()) {
            return Optional.empty();
        }
        Identifier own = person.getIdentifierFirstRep();
        Optional<KnownPerson> found = in.directory().people().of(child).stream()
                .filter(one -> ConsentCodes.PERSON.equals(own.getSystem()))
                .filter(one -> one.ref().value().equals(own.getValue()))
                .findFirst();
        if (found.isEmpty()) {
            in.wrong(path + ".identifier[0]", WHO);
        }
        return found;
    }

    private ParentalResponsibility responsibility(GivenBy by) {
        String at = Inbound.at(path, ConsentCodes.PARENTAL_RESPONSIBILITY);
        Optional<Extension> said = in.one(person.getExtension(), ConsentCodes.PARENTAL_RESPONSIBILITY, path);
        if (said.isPresent() && by != GivenBy.PARENT) {
            in.refused(at, "Of a parent only");
        }
        return said.flatMap(extension -> in.value(extension, BooleanType.class, at, "true or false"))
                .map(held -> held.booleanValue() ? ParentalResponsibility.HELD : ParentalResponsibility.NOT_HELD)
                .orElse(ParentalResponsibility.NOT_RECORDED);
    }
}
