package org.ehchub.routes.delivery.socialcare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.rows.DocumentRows;
import org.ehchub.mappings.rows.Row;
import org.ehchub.mappings.socialcare.SocialCareInboundTranslator;
import org.ehchub.mappings.socialcare.SocialCareOutboundTranslator;
import org.ehchub.mappings.socialcare.SocialCareTables;
import org.ehchub.mappings.translate.Translation;
import org.ehchub.routes.delivery.AgencyChannel;
import org.ehchub.routes.delivery.AgencyChannelContract;
import org.ehchub.routes.failure.PermanentFault;
import org.ehchub.routes.platform.database.PartnerDatabase;
import org.ehchub.routes.testing.Plans;
import org.ehchub.routes.testing.Share;
import org.ehchub.routes.testing.TestPartner;
import org.ehchub.security.identity.AgencyRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the channel does on every database a council may have. */
abstract class SocialCareDatabaseChannelContract extends AgencyChannelContract {

    private static final AgencyId SOCIAL_CARE = new AgencyId("northmere-social-care");

    private TestPartner council;
    private PartnerDatabase database;

    abstract TestPartner open(String script);

    /** A database that is not there. */
    abstract String nowhere();

    /** Keeps everybody else from writing until it is closed. */
    abstract AutoCloseable lock(TestPartner council) throws SQLException;

    private Optional<AutoCloseable> lock = Optional.empty();

    @BeforeEach
    void openDatabase() {
        council = open("db/partner/social-care-database.sql");
        database = council.database();
    }

    @AfterEach
    void closeDatabase() throws Exception {
        if (lock.isPresent()) {
            lock.get().close();
        }
        database.close();
        council.close();
    }

    @Override
    protected AgencyChannel channel() {
        return channelOf(SOCIAL_CARE);
    }

    private AgencyChannel channelOf(AgencyId owner) {
        return new SocialCareDatabaseChannel(
                owner, new SocialCareOutboundTranslator(), new DocumentStore(database, SocialCareTables.TABLES));
    }

    @Override
    protected Agency recipient() {
        return new Agency(
                SOCIAL_CARE,
                "Northmere social care",
                AgencyRole.COUNCIL_SOCIAL_CARE,
                Optional.empty(),
                Channel.SOCIAL_CARE_DATABASE,
                Optional.empty(),
                "database team");
    }

    @Override
    protected int effects() {
        return rows("ehc_document").size();
    }

    @Override
    protected void goDown() {
        database.close();
        database = TestPartner.openImpatiently(nowhere());
    }

    @Override
    protected void getBusy() throws SQLException {
        database.close();
        database = TestPartner.openImpatiently(council.url());
        lock = Optional.of(lock(council));
    }

    /** The driver's text of this refusal names the author. */
    @Override
    protected void refuse() {
        council.team().sql("CREATE UNIQUE INDEX one_item_each ON ehc_document_item (author_name)").update();
    }

    @Test
    void socialCareReadsWhatWasReleased() {
        // given
        Share share = plan(1);

        // when
        send(share);

        // then
        assertThat(stored()).isEqualTo(new Translation.Translated(share.released().message()));
    }

    @Test
    void aLaterVersionTakesThePlaceOfAnEarlierOne() {
        // given
        send(plan(1));
        Share later = plan(2);

        // when
        send(later);

        // then
        assertThat(effects()).isEqualTo(1);
        assertThat(stored()).isEqualTo(new Translation.Translated(later.released().message()));
    }

    @Test
    void anEarlierVersionOverwritesNothing() {
        // given
        Share later = plan(2);
        send(later);

        // when
        send(plan(1));

        // then
        assertThat(effects()).isEqualTo(1);
        assertThat(stored()).isEqualTo(new Translation.Translated(later.released().message()));
    }

    @Test
    void ofVersionsWrittenAtTheSameTimeTheLatestStays() throws Exception {
        // given
        List<Share> versions = List.of(plan(1), plan(2), plan(3), plan(4));
        var start = new CyclicBarrier(versions.size());
        List<Callable<Void>> writers = versions.stream()
                .<Callable<Void>>map(version -> () -> {
                    start.await();
                    send(version);
                    return null;
                })
                .toList();

        // when
        try (var threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Void> written : threads.invokeAll(writers)) {
                written.get();
            }
        }

        // then
        assertThat(stored())
                .isEqualTo(new Translation.Translated(versions.getLast().released().message()));
    }

    @Test
    void aDocumentThatIsRefusedHalfWayLeavesNothing() {
        // given
        council.team().sql("DROP TABLE ehc_document_attachment").update();

        // when
        Throwable fault = catchThrowable(() -> send(plan(1)));

        // then
        assertThat(fault).isInstanceOf(PermanentFault.class);
        assertThat(effects()).isZero();
        assertThat(rows("ehc_document_item")).isEmpty();
    }

    @Test
    void nobodyElsesDocumentsAreWritten() {
        // given
        AgencyChannel channel = channelOf(new AgencyId("other-social-care"));
        Share share = plan(1);

        // when, then
        assertThatExceptionOfType(PermanentFault.class)
                .isThrownBy(() -> channel.send(share.released(), share.note(), recipient()));
        assertThat(effects()).isZero();
    }

    private Translation stored() {
        var rows = new DocumentRows(
                rows("ehc_document").getFirst(),
                rows("ehc_document_item"),
                rows("ehc_document_detail"),
                rows("ehc_document_funder"),
                rows("ehc_document_attachment"));
        return new SocialCareInboundTranslator().translate(rows, Plans.COUNCIL);
    }

    private List<Row> rows(String table) {
        return council.team().sql("SELECT * FROM " + table).query((row, number) -> row(row)).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> values = new HashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            values.put(columns.getColumnLabel(column), row.getString(column));
        }
        return Row.of(values);
    }
}
