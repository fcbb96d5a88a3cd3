package org.ehchub.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/ledger.md has a line for each kind of event and for no other. */
class LedgerCatalogueTest {

    private static final Pattern LINE = Pattern.compile("^\\| `([A-Z_]+)` \\|", Pattern.MULTILINE);

    @Test
    void everyKindOfEventIsInTheCatalogueOnce() throws IOException {
        String catalogue = Files.readString(Path.of("..", "docs", "ledger.md"));

        assertThat(LINE.matcher(catalogue).results().map((MatchResult line) -> line.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(LedgerEventKind.values()).map(Enum::name).toList());
    }
}
