package org.ehchub.consent.fhir;

import java.util.stream.Stream;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ItemCategory;

/** Recipients and content in one order. */
final class AsText {

    private AsText() {}

    static String of(Recipients recipients) {
        return switch (recipients) {
            case Recipients.Anyone anyone -> "anyone";
            case Recipients.These these ->
                Stream.concat(
                                these.agencies().stream().map(AgencyId::value).sorted(),
                                these.classes().stream().map(Enum::name).sorted())
                        .toList()
                        .toString();
        };
    }

    static String of(Categories categories) {
        return switch (categories) {
            case Categories.All all -> "everything";
            case Categories.These these ->
                these.categories().stream().map(ItemCategory::code).sorted().toList().toString();
        };
    }
}
