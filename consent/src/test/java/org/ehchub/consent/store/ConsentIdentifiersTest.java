package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ehchub.consent.ConsentIdentifiers;
import org.ehchub.consent.consents.BusinessIdentifier;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.junit.jupiter.api.Test;

class ConsentIdentifiersTest extends OnEveryDatabase {

    private final ConsentId consent = ConsentId.random();
    private final BusinessIdentifier identifier = new BusinessIdentifier("https://cases.example/consents", "C-17");

    private static ConsentIdentifiers identifiers() {
        return registry.get(ConsentIdentifiers.class);
    }

    @Test
    void whatIsKeptIsFoundAmongOthers() {
        ConsentId other = ConsentId.random();
        identifiers().keep(consent, identifier);
        identifiers().keep(other, new BusinessIdentifier("urn:x", "C-18"));

        assertThat(identifiers().of(List.of(consent, ConsentId.random()))).isEqualTo(Map.of(consent, identifier));
        assertThat(identifiers().of(List.of())).isEmpty();
    }

    @Test
    void theFirstStays() {
        identifiers().keep(consent, identifier);

        identifiers().keep(consent, new BusinessIdentifier("https://cases.example/consents", "C-99"));

        assertThat(identifiers().of(List.of(consent))).containsValue(identifier);
    }

    @Test
    void itIsSealed() {
        identifiers().keep(consent, identifier);

        byte[] kept = registry.jdbc()
                .sql("SELECT envelope FROM sealed_note WHERE subject = :subject")
                .param("subject", "consent-identifier/" + consent)
                .query((row, number) -> row.getBytes(1))
                .single();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("C-17");
    }
}
