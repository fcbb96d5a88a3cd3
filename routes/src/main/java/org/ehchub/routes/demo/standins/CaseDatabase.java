package org.ehchub.routes.demo.standins;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.ehchub.consent.store.SqlTypes;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.education.EducationOutboundTranslator;
import org.ehchub.mappings.education.EducationTables;
import org.ehchub.mappings.rows.DocumentRows;
import org.ehchub.mappings.rows.DocumentTables;
import org.ehchub.mappings.rows.Row;
import org.ehchub.mappings.translate.DeliveryNote;
import org.ehchub.routes.demo.cast.KnownChild;
import org.ehchub.routes.demo.cast.KnownChild.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A stand-in for the council's education case database: its case system places plans, reports and requests in the outbox. */
public final class CaseDatabase {

    private static final Map<Phase, List<String>> LIBRARY = Map.of(
            Phase.EARLY_YEARS, List.of("advice-request", "family-views", "educational-psychology"),
            Phase.SCHOOL,
            List.of("advice-request", "family-views", "head-teacher", "educational-psychology", "draft-plan"),
            Phase.TRANSITION, List.of("final-plan", "family-views", "advice-request"));

    /** What only a copy for a recipient has. */
    private static final Set<String> NOT_IN_AN_OUTBOX = Set.of("source", "partly_withheld", "released_at", "lawful_basis");

    private final AgencyId council;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Documents documents = new Documents();
    private final EducationOutboundTranslator translator = new EducationOutboundTranslator();
    private final AtomicInteger placed = new AtomicInteger();

    public CaseDatabase(Path file, AgencyId council, Clock clock) {
        DataSource database = PartnerFile.open(file, "education-database.sql");
        this.council = council;
        this.clock = clock;
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** Places the next document, about one of these children, the oldest first: they have plans. */
    public void placeNext(List<KnownChild> children) {
        Instant now = clock.instant();
        int turn = placed.getAndIncrement();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        KnownChild child = children.get(children.size() - 1 - turn % children.size());
        List<String> choice = LIBRARY.get(child.phase(today));
        EhcMessage message = documents.fill(
                choice.get((turn / children.size() + turn) % choice.size()),
                "case/" + UUID.randomUUID(),
                council,
                child.child(),
                Optional.empty(),
                today);
        place(translator.translate(message, new DeliveryNote(UUID.randomUUID().toString(), council, Map.of(), now)), now);
    }

    private void place(DocumentRows rows, Instant now) {
        DocumentTables tables = EducationTables.TABLES;
        transaction.executeWithoutResult(status -> {
            insert(tables.document(), rows.document(), Map.of("placed_at", SqlTypes.text(now)));
            rows.items().forEach(row -> insert(tables.items(), row, Map.of()));
            rows.details().forEach(row -> insert(tables.details(), row, Map.of()));
            rows.funders().forEach(row -> insert(tables.funders(), row, Map.of()));
            rows.attachments().forEach(row -> insert(tables.attachments(), row, Map.of()));
        });
    }

    private void insert(String table, Row row, Map<String, String> more) {
        List<String> columns = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        row.columns().forEach((column, value) -> {
            if (!NOT_IN_AN_OUTBOX.contains(column)) {
                columns.add(column);
                values.add(value);
            }
        });
        more.forEach((column, value) -> {
            columns.add(column);
            values.add(value);
        });
        String marks = "?" + ", ?".repeat(columns.size() - 1);
        jdbc.sql("INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")")
                .params(values)
                .update();
    }

    /** How many documents the hub has taken. */
    public int accepted() {
        return jdbc.sql("SELECT COUNT(*) FROM ehc_outbox WHERE outcome = 'ACCEPTED'")
                .query(Integer.class)
                .single();
    }
}
