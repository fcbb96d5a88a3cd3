package org.ehchub.routes.arrival.fhir;

import ca.uhn.fhir.util.UrlUtil;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;

/**
 * One page of what a search found. A link says where its page begins, by an id, and the hub keeps nothing for it: as long
 * as a search's order never changes, whoever follows the links comes by all that was there throughout.
 */
public final class SearchPage {

    /** The parameter of a link that holds the id after which its page begins. */
    public static final String AFTER = "_after";

    private SearchPage() {}

    /**
     * The page, without a total.
     *
     * @param base the address of the FHIR server
     * @param search the type and what it is searched by, such as {@code Consent?_count=20}
     * @param after the id after which the page begins; nothing for the first
     * @param rest what was found from there on, in the search's order; more than the page holds makes a link to the next
     * @param count how many a page holds
     */
    public static Bundle of(
            String base, String search, Optional<String> after, List<? extends Resource> rest, int count) {
        Bundle page = new Bundle().setType(BundleType.SEARCHSET);
        page.addLink().setRelation("self").setUrl(link(base, search, after));
        rest.stream().limit(count).forEach(found -> page.addEntry()
                .setFullUrl(base + "/" + found.fhirType() + "/" + idOf(found))
                .setResource(found)
                .getSearch()
                .setMode(SearchEntryMode.MATCH));
        if (rest.size() > count) {
            page.addLink().setRelation("next").setUrl(link(base, search, Optional.of(idOf(rest.get(count - 1)))));
        }
        return page;
    }

    private static String link(String base, String search, Optional<String> after) {
        return base + "/" + search + after.map(id -> "&" + AFTER + "=" + UrlUtil.escapeUrlParam(id)).orElse("");
    }

    private static String idOf(Resource resource) {
        return resource.getIdElement().getIdPart();
    }
}
