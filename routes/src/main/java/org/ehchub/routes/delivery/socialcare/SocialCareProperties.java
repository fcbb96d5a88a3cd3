package org.ehchub.routes.delivery.socialcare;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the council's social care database.
 *
 * @param url its JDBC URL, of PostgreSQL or SQLite; without it the channel stays closed
 * @param agency whose database it is: nobody else's documents are written there
 * @param connections the size of the pool
 * @param patience how long one statement may take, waiting for locks included
 */
@ConfigurationProperties("hub.social-care")
record SocialCareProperties(
        String url,
        AgencyId agency,
        Optional<String> user,
        Optional<String> password,
        @DefaultValue("4") int connections,
        @DefaultValue("20s") Duration patience) {

    /** @throws NullPointerException when it is not said whose database it is */
    SocialCareProperties {
        Objects.requireNonNull(agency, "hub.social-care.agency says whose database it is");
    }

    @Override
    public String toString() {
        return "SocialCareProperties[" + agency + "]";
    }
}
