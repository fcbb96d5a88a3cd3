package org.ehchub.mappings.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ehchub.mappings.Generated;
import org.ehchub.mappings.Mutation;
import org.ehchub.mappings.RoundTrip;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.education.EducationTables;

/** Whatever rows a database holds, the answer is problems, never an exception. */
class DamagedRowsTest {

    private final RowFormat format = new RowFormat(EducationTables.TABLES);

    @Provide
    Arbitrary<EhcMessage> messages() {
        return Generated.messages();
    }

    @Property(tries = 500)
    void damagedRowsAreAnswered(@ForAll("messages") EhcMessage message, @ForAll long seed) {
        DocumentRows sent = format.write(message, RoundTrip.note(message));
        Random random = new Random(seed);

        DocumentRows damaged = new DocumentRows(
                damaged(sent.document(), random),
                damaged(sent.items(), random),
                damaged(sent.details(), random),
                damaged(sent.funders(), random),
                damaged(sent.attachments(), random));

        Mutation.assertAnswered(format.read(damaged, message.heading().source()));
    }

    private static List<Row> damaged(List<Row> rows, Random random) {
        List<Row> kept = new ArrayList<>();
        for (Row row : rows) {
            int copies = random.nextInt(10) == 0 ? random.nextInt(3) : 1;
            for (int i = 0; i < copies; i++) {
                kept.add(damaged(row, random));
            }
        }
        return kept;
    }

    private static Row damaged(Row row, Random random) {
        SortedMap<String, String> columns = new TreeMap<>();
        row.columns().forEach((column, value) -> {
            switch (random.nextInt(30)) {
                case 0 -> columns.put(column, "a\u0007b");
                case 1 -> columns.put(column, "-1");
                case 2 -> columns.put(column, "1E+999999999");
                case 3 -> columns.remove(column);
                default -> columns.put(column, value);
            }
        });
        return new Row(columns);
    }
}
