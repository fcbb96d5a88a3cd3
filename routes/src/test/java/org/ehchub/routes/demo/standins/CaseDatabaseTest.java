package org.ehchub.routes.demo.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.canonical.Upn;
import org.ehchub.routes.demo.cast.KnownChild;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteDataSource;

class CaseDatabaseTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private CaseDatabase database;

    @BeforeEach
    void open() {
        database = new CaseDatabase(folder.resolve("education.db"), new AgencyId("northmere-education"), NOON);
    }

    @Test
    void aPlanStandsInTheOutboxWithItsBudget() {
        // given
        KnownChild student = new KnownChild(born(LocalDate.of(2008, 3, 1)), "NE-0010", List.of());

        // when
        database.placeNext(List.of(student));

        // then
        assertThat(count("SELECT COUNT(*) FROM ehc_outbox WHERE plan_status IS NOT NULL AND outcome IS NULL")).isOne();
        assertThat(count("SELECT COUNT(*) FROM ehc_outbox_funder")).isEqualTo(3);
    }

    @Test
    void everyDocumentOfEveryPhaseFitsTheTables() {
        // given
        List<KnownChild> children = List.of(
                new KnownChild(born(LocalDate.of(2024, 3, 1)), "NE-0002", List.of()),
                new KnownChild(born(LocalDate.of(2015, 3, 1)), "NE-0004", List.of()),
                new KnownChild(born(LocalDate.of(2008, 3, 1)), "NE-0010", List.of()));

        // when
        for (int i = 0; i < 30; i++) {
            database.placeNext(children);
        }

        // then
        assertThat(count("SELECT COUNT(*) FROM ehc_outbox")).isEqualTo(30);
    }

    private int count(String sql) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("education.db"));
        return JdbcClient.create(source).sql(sql).query(Integer.class).single();
    }

    private static ChildRef born(LocalDate day) {
        return new ChildRef(
                Optional.empty(),
                Optional.of(new Upn("M999401720001")),
                Optional.empty(),
                Optional.of("NE-0010"),
                new PersonName("Callum", "Reid"),
                day);
    }
}
