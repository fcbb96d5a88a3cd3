package org.ehchub.consent.children;

/** An identifier of a child to be registered is linked to a child already. The text never holds it. */
public final class IdentifierAlreadyLinked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IdentifierAlreadyLinked() {
        super("An identifier of this child is linked to a child already");
    }
}
