package org.ehchub.consent.web.children;

import java.util.Map;
import java.util.NoSuchElementException;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.rules.AgeDates;
import org.ehchub.consent.web.AccessLog;
import org.ehchub.consent.web.NotThere;

/**
 * The children an address can name. Whoever is shown something of one has had access to it: that stands in the ledger.
 */
public final class KnownChildren {

    private final ChildRegister register;
    private final AccessLog access;

    /** The children of this register. */
    public KnownChildren(ChildRegister register, AccessLog access) {
        this.register = register;
        this.access = access;
    }

    /**
     * The child's record, for an officer to see.
     *
     * @throws NotThere when the register has no such child
     */
    public ChildRecord show(ChildId child, String officer) {
        ChildRecord found = find(child);
        access.append(LedgerEventKind.CHILD_VIEWED, child, officer, Map.of());
        return found;
    }

    /**
     * The same id, when there is such a child.
     *
     * @throws NotThere when the register has no such child
     */
    public ChildId require(ChildId child) {
        return find(child).id();
    }

    /**
     * The days on which what counts for the child changes; nobody is shown anything of it.
     *
     * @throws NotThere when the register has no such child
     */
    public AgeDates ages(ChildId child) {
        return AgeDates.of(find(child).birthDate());
    }

    private ChildRecord find(ChildId child) {
        try {
            return register.find(child);
        } catch (NoSuchElementException e) {
            throw new NotThere();
        }
    }
}
