package org.ehchub.consent.fhir;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Consent;

/**
 * A place for one value that FHIR R4 defines in a Consent, and a value for it.
 *
 * @param inGiver whether it is in the contained resource, not in the Consent itself
 * @param steps the way to it
 * @param value what it is given
 */
record ConsentPlace(boolean inGiver, List<Step> steps, Supplier<IBase> value) {

    /**
     * From an element to one inside it.
     *
     * @param name as FHIR writes it, with the type where there is a choice
     */
    record Step(BaseRuntimeChildDefinition child, String name) {

        boolean repeats() {
            return child.getMax() != 1;
        }

        /** The first that is there, or one made for it. */
        private IBase into(IBase parent) {
            List<IBase> there = child.getAccessor().getValues(parent);
            IBase made = made();
            if (!there.isEmpty() && there.getFirst().getClass().equals(made.getClass())) {
                return there.getFirst();
            }
            child.getMutator().setValue(parent, made);
            return made;
        }

        /** One more beside those that are there, as the first is. */
        private IBase beside(IBase parent) {
            List<IBase> there = child.getAccessor().getValues(parent);
            IBase more = there.isEmpty() ? made() : ((Base) there.getFirst()).copy();
            child.getMutator().addValue(parent, more);
            return more;
        }

        private IBase made() {
            return child.getChildByName(name).newInstance(child.getInstanceConstructorArguments());
        }
    }

    /**
     * Copies with the value in place of what is there, and in one more of each element that may repeat; none when it is
     * there already.
     */
    Stream<Consent> filled(Consent consent) {
        if (filled(consent, -1).equalsDeep(consent)) {
            return Stream.empty();
        }
        return IntStream.range(-1, steps.size())
                .filter(beside -> beside < 0 || steps.get(beside).repeats())
                .mapToObj(beside -> filled(consent, beside));
    }

    private Consent filled(Consent consent, int beside) {
        Consent with = consent.copy();
        IBase element = inGiver ? with.getContained().getFirst() : with;
        for (int i = 0; i < steps.size() - 1; i++) {
            element = i == beside ? steps.get(i).beside(element) : steps.get(i).into(element);
        }
        BaseRuntimeChildDefinition last = steps.getLast().child();
        if (beside == steps.size() - 1) {
            last.getMutator().addValue(element, value.get());
        } else {
            last.getMutator().setValue(element, value.get());
        }
        return with;
    }

    /** Whether there is a giver where the place is in one. */
    boolean isIn(Consent consent) {
        return !inGiver || consent.hasContained();
    }

    /** The FHIRPath, without the numbers of those that repeat. */
    String path() {
        return (inGiver ? "Consent.contained." : "Consent.")
                + steps.stream()
                        .map(step -> step.child().getElementName().replace("[x]", ""))
                        .collect(Collectors.joining("."));
    }

    @Override
    public String toString() {
        return path() + " = " + value.get();
    }
}
