package org.ehchub.consent.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ehchub.consent.fhir.AcceptedConsent.elements;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.ehchub.consent.fhir.ConsentReading.NotUnderstood;
import org.hl7.fhir.instance.model.api.IBaseHasExtensions;
import org.hl7.fhir.instance.model.api.IBaseHasModifierExtensions;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every element of a Consent that is understood, with an extension or an id of its own more. */
class EveryExtensionTest {

    private static final String PERMIT = "permit-with-exceptions";
    private static final String REFUSAL = "young-person-refuses-research";

    /** The hub's own, wherever they do not belong, and a stranger's. */
    private static final List<Extension> EXTENSIONS = Stream.of(
                    ConsentCodes.PARENTAL_RESPONSIBILITY,
                    ConsentCodes.SPEAKS_AS,
                    ConsentCodes.HOW_TAKEN,
                    ConsentCodes.CAPACITY,
                    ConsentCodes.STANDING,
                    ConsentCodes.NAMED_SENSITIVITY,
                    ConsentCodes.LEFT_OPEN,
                    ConsentCodes.CAN_DECIDE,
                    ConsentCodes.LEFT_OPEN_ANYONE,
                    "https://example.org/x")
            .flatMap(url -> Stream.of(
                    new Extension(url),
                    new Extension(url).setValue(new CodeType("letter")),
                    new Extension(url).setValue(new BooleanType(true)),
                    new Extension(url).setValue(new StringType("x"))))
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {PERMIT, REFUSAL})
    void anExtensionIsHonouredOrRefused(String golden) {
        AcceptedConsent accepted = AcceptedConsent.golden(golden);
        for (Extension extension : EXTENSIONS) {
            with(accepted, (Base element) -> extend(element, extension), (changed, where) -> assertThat(
                            AcceptedConsent.read(changed))
                    .as(where + " with " + extension.getUrl())
                    .isNotEqualTo(accepted.meant()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PERMIT, REFUSAL})
    void anExtensionThatModifiesIsRefused(String golden) {
        AcceptedConsent accepted = AcceptedConsent.golden(golden);
        for (Extension extension : EXTENSIONS) {
            with(accepted, (Base element) -> modify(element, extension), (changed, where) -> assertThat(
                            AcceptedConsent.read(changed))
                    .as(where + " with " + extension.getUrl())
                    .isInstanceOf(NotUnderstood.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PERMIT, REFUSAL})
    void anIdOfItsOwnIsRefused(String golden) {
        with(AcceptedConsent.golden(golden), EveryExtensionTest::name, (changed, where) -> assertThat(
                        AcceptedConsent.read(changed))
                .as(where)
                .isInstanceOf(NotUnderstood.class));
    }

    /** What may be done to an element; whether it was. */
    private interface Change {
        boolean of(Base element);
    }

    private static void with(AcceptedConsent accepted, Change change, BiConsumer<Consent, String> check) {
        int count = elements(accepted.consent()).size();
        for (int i = 0; i < count; i++) {
            Consent copy = accepted.consent().copy();
            Base element = elements(copy).get(i);
            if (change.of(element)) {
                check.accept(copy, element.fhirType() + ", number " + i);
            }
        }
    }

    private static boolean extend(Base element, Extension extension) {
        if (element instanceof IBaseHasExtensions extensible) {
            fill((Extension) extensible.addExtension(), extension);
            return true;
        }
        return false;
    }

    private static boolean modify(Base element, Extension extension) {
        if (element instanceof IBaseHasModifierExtensions modifiable) {
            fill((Extension) modifiable.addModifierExtension(), extension);
            return true;
        }
        return false;
    }

    private static void fill(Extension empty, Extension extension) {
        empty.setUrl(extension.getUrl()).setValue(extension.getValue());
    }

    private static boolean name(Base element) {
        if (element instanceof Element simple) {
            simple.setId("x");
            return true;
        }
        return false;
    }
}
