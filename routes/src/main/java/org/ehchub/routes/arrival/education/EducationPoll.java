package org.ehchub.routes.arrival.education;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.rows.DocumentRows;
import org.ehchub.mappings.translate.InboundTranslator;
import org.ehchub.mappings.translate.Problem;
import org.ehchub.mappings.translate.Translation;
import org.ehchub.routes.arrival.Arrival;
import org.ehchub.routes.arrival.ArrivalId;
import org.ehchub.routes.arrival.ArrivalReceipt;
import org.ehchub.routes.arrival.education.OutboxAnswer.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Takes in what stands in the outbox: claim, read, translate, offer to the desk, answer. A fault on the way leaves the
 * row claimed; it is read again when the claim lapses, and comes to the same arrival.
 */
final class EducationPoll {

    private static final Logger LOG = LoggerFactory.getLogger(EducationPoll.class);

    static final String FORMAT = "education";
    private static final String TABLE = "ehc_outbox";

    private final AgencyId council;
    private final Function<OutboxEntry, ArrivalId> ids;
    private final EducationOutbox outbox;
    private final OutboxReader reader;
    private final InboundTranslator<DocumentRows> translator;
    private final Function<Arrival, ArrivalReceipt> desk;
    private final BiConsumer<Optional<String>, List<String>> refusals;
    private final int batch;

    /**
     * A poll of one council's outbox.
     *
     * @param council whose database it is, and so the sender of all that stands in it
     * @param ids what the hub calls what stands in a row
     * @param refusals is told of what never comes to the desk: the id, when it can be used, and the problems' codes
     * @param batch how many rows are looked for at once
     */
    EducationPoll(
            AgencyId council,
            Function<OutboxEntry, ArrivalId> ids,
            EducationOutbox outbox,
            OutboxReader reader,
            InboundTranslator<DocumentRows> translator,
            Function<Arrival, ArrivalReceipt> desk,
            BiConsumer<Optional<String>, List<String>> refusals,
            int batch) {
        this.council = council;
        this.ids = ids;
        this.outbox = outbox;
        this.reader = reader;
        this.translator = translator;
        this.desk = desk;
        this.refusals = refusals;
        this.batch = batch;
    }

    /** What waits; nothing while the database does not answer. */
    List<OutboxEntry> waiting() {
        try {
            return outbox.waiting(batch);
        } catch (DataAccessException fault) {
            LOG.atWarn()
                    .addKeyValue("agency", council)
                    .addKeyValue("fault", fault.getClass().getSimpleName())
                    .log("The education database does not answer");
            return List.of();
        }
    }

    /** Takes one entry in, unless another node has it. A fault ends with the entry: those after it are not to blame. */
    void take(OutboxEntry entry) {
        try {
            if (outbox.claim(entry)) {
                reader.read(entry).ifPresent(rows -> settle(entry, answer(entry, rows)));
            }
        } catch (RuntimeException fault) {
            // The class only: a driver's text may repeat what was read.
            LOG.atWarn()
                    .addKeyValue("arrival", ids.apply(entry))
                    .addKeyValue("fault", fault.getClass().getSimpleName())
                    .log("To be read again when the claim lapses");
        }
    }

    private void settle(OutboxEntry entry, OutboxAnswer answer) {
        outbox.answer(entry, answer);
        LOG.atInfo()
                .addKeyValue("arrival", ids.apply(entry))
                .addKeyValue("outcome", answer.outcome())
                .log("Answered a row of the education outbox");
    }

    private OutboxAnswer answer(OutboxEntry entry, DocumentRows rows) {
        if (!entry.hasPlainId()) {
            return untranslatable(
                    Optional.empty(),
                    List.of(new Problem(
                            TABLE + ".message_id",
                            Problem.Code.INVALID_VALUE,
                            "1 to 128 letters, digits and . _ : / - that say nothing of the child")));
        }
        return switch (translator.translate(rows, council)) {
            case Translation.Translated(EhcMessage message) ->
                answer(desk.apply(new Arrival(council, entry.sourceId(), FORMAT, message)));
            case Translation.Untranslatable(List<Problem> problems) ->
                untranslatable(Optional.of(entry.sourceId()), problems);
        };
    }

    private OutboxAnswer untranslatable(Optional<String> sourceId, List<Problem> problems) {
        refusals.accept(sourceId, problems.stream().map(problem -> problem.code().name()).toList());
        return refused(problems.stream().map(EducationPoll::line).toList());
    }

    private static OutboxAnswer answer(ArrivalReceipt receipt) {
        return switch (receipt) {
            case ArrivalReceipt.Accepted(var arrival, var repeated) ->
                new OutboxAnswer(Outcome.ACCEPTED, Optional.of(arrival.value()), List.of());
            case ArrivalReceipt.Refused(var refusals) ->
                refused(refusals.stream()
                        .map(refusal -> line(TABLE, refusal.name(), refusal.text()))
                        .toList());
            case ArrivalReceipt.Conflict(var arrival) ->
                new OutboxAnswer(
                        Outcome.CONFLICT,
                        Optional.of(arrival.value()),
                        List.of(line(TABLE + ".revision", "CONFLICT", "Changed content has the next revision")));
        };
    }

    private static OutboxAnswer refused(List<String> problems) {
        return new OutboxAnswer(Outcome.REFUSED, Optional.empty(), problems);
    }

    private static String line(Problem problem) {
        return line(problem.path(), problem.code().name(), problem.text());
    }

    private static String line(String path, String code, String text) {
        return path + " " + code + " " + text;
    }
}
