package org.ehchub.consent.agencies;

/**
 * An agency that has a part in a child's life, or a sharing agreement, keeps its class: families said yes or no to
 * classes of agencies as they knew them. One that becomes another is registered as another.
 */
public final class AgencyClassSettled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AgencyClassSettled() {
        super("The class of an agency that something rests on stays as it is");
    }
}
