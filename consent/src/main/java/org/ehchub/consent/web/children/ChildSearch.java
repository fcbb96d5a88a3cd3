package org.ehchub.consent.web.children;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.web.AccessLog;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.NhsNumber;

/** Finds a child for an officer. Every search is in the ledger, found or not; what was searched for is not. */
public class ChildSearch {

    private final ChildRegister children;
    private final AccessLog access;

    public ChildSearch(ChildRegister children, AccessLog access) {
        this.children = children;
        this.access = access;
    }

    /** The child with this number. */
    public Optional<ChildId> byNhsNumber(NhsNumber number, String officer) {
        return recorded("nhs-number", officer, () -> children.findByNhsNumber(number));
    }

    /** The child who has this record number at this agency. */
    public Optional<ChildId> byLocalId(AgencyId agency, String localId, String officer) {
        return recorded("local-id", officer, () -> children.findByLocalId(agency, localId));
    }

    /** The child a form without problems asks for. */
    public Optional<ChildId> by(SearchForm form, String officer) {
        return form.by().equals(SearchForm.BY_NHS_NUMBER)
                ? byNhsNumber(form.number().orElseThrow(), officer)
                : byLocalId(form.at().orElseThrow(), form.localId(), officer);
    }

    private Optional<ChildId> recorded(String by, String officer, Supplier<Optional<ChildId>> search) {
        Optional<ChildId> found = search.get();
        Map<String, String> facts = Map.of("by", by, "found", String.valueOf(found.isPresent()));
        found.ifPresentOrElse(
                child -> access.append(LedgerEventKind.SEARCHED, child, officer, facts),
                () -> access.append(LedgerEventKind.SEARCHED, officer, facts));
        return found;
    }
}
