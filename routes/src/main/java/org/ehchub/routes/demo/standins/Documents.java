package org.ehchub.routes.demo.standins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.canonical.json.CanonicalJson;

/**
 * Lifelike documents, kept as resources in the canonical form with blanks for whom they are about: {@code {given}},
 * {@code {family}}, {@code {today}}, {@code {deadline}}.
 */
final class Documents {

    /** SEND Regulations 2014, reg 8. */
    private static final int WEEKS_TO_ANSWER = 6;

    private final CanonicalJson json = new CanonicalJson();

    /** The message of this name, filled in for the child and sent by the agency under the document id. */
    EhcMessage fill(String name, String document, AgencyId source, ChildRef child, Optional<String> request, LocalDate today) {
        String text = text(name)
                .replace("{given}", child.name().given())
                .replace("{family}", child.name().family())
                .replace("{today}", today.toString())
                .replace("{deadline}", today.plusWeeks(WEEKS_TO_ANSWER).toString());
        EhcMessage template = json.read(text.getBytes(StandardCharsets.UTF_8));
        Heading heading = new Heading(document, 1, source, child, Set.of(), today, false);
        EhcMessage message = template.with(heading, template.items());
        return message instanceof AssessmentReport report
                ? new AssessmentReport(heading, report.kind(), request, report.items())
                : message;
    }

    private static String text(String name) {
        try (InputStream in = Documents.class.getResourceAsStream("/demo/documents/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
