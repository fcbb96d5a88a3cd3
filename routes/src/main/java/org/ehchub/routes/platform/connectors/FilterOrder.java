package org.ehchub.routes.platform.connectors;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/** The order, outermost first, of the layers in front of Spring Security. */
public enum FilterOrder {
    /** Before anything could read a header. */
    CAMEL_HEADERS,
    /** Around everything that may have to tell a machine of an error. */
    MACHINE_REQUEST,
    /** Around everything that may fail on a screen. */
    SCREEN_FAULTS,
    /** Before anything is spent on a path that is not open at this door. */
    DOOR,
    /** Before anything waits for a sender. */
    FAIR_SHARE,
    /** Around everything that reads a body. */
    BODY_LIMIT;

    /** Registers the filter at this place. */
    public <F extends Filter> FilterRegistrationBean<F> register(F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + ordinal());
        return registration;
    }
}
