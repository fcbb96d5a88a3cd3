package org.ehchub.consent.web.children;

import java.util.NoSuchElementException;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.web.NotThere;

/** The children an address can name. */
public final class KnownChildren {

    private final ChildRegister register;

    /** The children of this register. */
    public KnownChildren(ChildRegister register) {
        this.register = register;
    }

    /** @throws NotThere when the register has no such child */
    public ChildRecord open(ChildId child) {
        try {
            return register.find(child);
        } catch (NoSuchElementException e) {
            throw new NotThere();
        }
    }
}
