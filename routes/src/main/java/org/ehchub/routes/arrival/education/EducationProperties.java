package org.ehchub.routes.arrival.education;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the council's education case database.
 *
 * @param url its JDBC URL, of PostgreSQL or SQLite; without it nothing is polled
 * @param agency whose database it is, and so the sender of all that stands in its outbox
 * @param connections the size of the pool
 * @param patience how long one statement may take, waiting for locks included
 * @param pollEvery how often the outbox is looked at
 * @param batch how many rows are taken at one look
 * @param lease how long a row that was claimed and not answered is left alone; longer than a row may take
 */
@ConfigurationProperties("hub.education")
record EducationProperties(
        String url,
        AgencyId agency,
        Optional<String> user,
        Optional<String> password,
        @DefaultValue("2") int connections,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("5s") Duration pollEvery,
        @DefaultValue("200") int batch,
        @DefaultValue("5m") Duration lease) {

    /** @throws NullPointerException when it is not said whose database it is */
    EducationProperties {
        Objects.requireNonNull(agency, "hub.education.agency says whose database it is");
    }

    @Override
    public String toString() {
        return "EducationProperties[" + agency + "]";
    }
}
