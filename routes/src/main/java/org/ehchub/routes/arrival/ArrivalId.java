package org.ehchub.routes.arrival;

/**
 * The hub's opaque id of one arrival, as {@link ArrivalIds} derives it.
 *
 * @param value a UUID
 */
public record ArrivalId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
