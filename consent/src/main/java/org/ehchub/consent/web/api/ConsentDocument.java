package org.ehchub.consent.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.consents.Capacity;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.consents.Scope;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ItemCategory;

/**
 * One version of a consent as the API shows it.
 *
 * @param status {@code given}, {@code refused}, {@code withdrawn}, {@code set-aside} or
 *     {@code entered-in-error}
 * @param name of the parent or representative, where it is on record
 * @param parentalResponsibility of a parent, where it is on record
 * @param categories absent for all
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ConsentDocument(
        String id,
        int version,
        String status,
        String child,
        String givenBy,
        Optional<String> name,
        String relationship,
        Optional<Boolean> parentalResponsibility,
        Optional<Capacity> capacity,
        String howTaken,
        Optional<String> evidence,
        Instant decidedAt,
        LocalDate from,
        Optional<LocalDate> until,
        List<String> purposes,
        To recipients,
        Optional<List<String>> categories,
        List<String> sensitivities,
        List<LeftOut> exclusions,
        String recordedBy,
        Instant recordedAt) {

    /** To whom something applies. */
    record To(boolean anyone, List<String> agencies, List<String> classes) {

        static To of(Recipients recipients) {
            return switch (recipients) {
                case Recipients.Anyone anyone -> new To(true, List.of(), List.of());
                case Recipients.These these ->
                    new To(false, sorted(these.agencies(), AgencyId::value), sorted(these.classes(), Codes::of));
            };
        }
    }

    /**
     * What is left out.
     *
     * @param categories absent for all
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LeftOut(To recipients, Optional<List<String>> categories) {}

    static ConsentDocument of(Consent consent, KnownPeople people) {
        var terms = consent.terms();
        Scope scope = terms.scope();
        return new ConsentDocument(
                consent.id().toString(),
                consent.version(),
                Codes.of(consent.status()),
                terms.child().toString(),
                Codes.of(terms.giver().by()),
                terms.giver().person().flatMap(people::find).map(KnownPerson::name),
                terms.giver().relationship(),
                responsibility(terms.giver()),
                terms.capacity(),
                Codes.of(terms.howTaken()),
                terms.evidence(),
                terms.decidedAt(),
                terms.from(),
                terms.until(),
                sorted(scope.purposes(), Purpose::code),
                To.of(scope.recipients()),
                letters(scope.categories()),
                sorted(scope.sensitivities(), Codes::of),
                scope.exclusions().stream()
                        .map(out -> new LeftOut(To.of(out.recipients()), letters(out.categories())))
                        .toList(),
                consent.recordedBy(),
                consent.recordedAt());
    }

    private static Optional<Boolean> responsibility(Giver giver) {
        return switch (giver.responsibility()) {
            case HELD -> Optional.of(true);
            case NOT_HELD -> Optional.of(false);
            case NOT_RECORDED -> Optional.empty();
        };
    }

    private static Optional<List<String>> letters(Categories categories) {
        return switch (categories) {
            case Categories.All all -> Optional.empty();
            case Categories.These these -> Optional.of(sorted(these.categories(), ItemCategory::code));
        };
    }

    private static <T> List<String> sorted(Collection<T> values, Function<T, String> writing) {
        return values.stream().map(writing).sorted().toList();
    }
}
