package org.ehchub.routes.testing;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.rules.AgeDates;
import org.ehchub.consent.rules.CaseFile;
import org.ehchub.consent.rules.RuleDates;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Attachment;
import org.ehchub.mappings.canonical.Authorship;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.Detail;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanSections;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.mappings.canonical.SenType;
import org.ehchub.mappings.canonical.Topic;

/** An invented child's final plan, with something in every kind of place a format must find room for. */
public final class Plans {

    /** The council that sends it. */
    public static final AgencyId COUNCIL = new AgencyId("northmere-education");

    /** Words of the plan that may stand in no log, exception or header. */
    public static final List<String> PERSONAL =
            List.of("Zebedee", "Quillfeather", "9990000018", "afraid of thunder", "Dr Brightwater");

    private static final LocalDate WRITTEN = LocalDate.of(2026, 2, 20);

    private Plans() {}

    /** The plan in this version; the words change with it. */
    public static PlanSections version(int version) {
        var heading = new Heading("plan-7", version, COUNCIL, child(), Set.of(), WRITTEN, false);
        return new PlanSections(heading, PlanStatus.FINAL, List.of(needs(version), provision(), budget()));
    }

    private static ChildRef child() {
        return new ChildRef(
                Optional.of(new NhsNumber("9990000018")),
                Optional.empty(),
                Optional.empty(),
                Optional.of("E-1001"),
                new PersonName("Zebedee", "Quillfeather"),
                LocalDate.of(2009, 5, 2));
    }

    private static InformationItem needs(int version) {
        return item(
                "B-1",
                PlanSection.B,
                Topic.NEEDS,
                "Is afraid of thunder, as version " + version + " says.",
                List.of(new Detail.Need(SenType.ASD, 1, "Sensory needs"), new Detail.Need(SenType.SLCN, 2, "")),
                List.of(new Attachment(
                        "Hearing test",
                        "application/pdf",
                        URI.create("https://files.northmere.example/7"),
                        "0".repeat(64),
                        1234)));
    }

    private static InformationItem provision() {
        return item(
                "F-1",
                PlanSection.F,
                Topic.PROVISION,
                "A quiet room.",
                List.of(
                        new Detail.Provision("A quiet room", "daily", Optional.of(COUNCIL)),
                        new Detail.Outcome("Joins in with a group", "end of Key Stage 4")),
                List.of());
    }

    private static InformationItem budget() {
        return item(
                "J-1",
                PlanSection.J,
                Topic.PERSONAL_BUDGET,
                "A direct payment for a companion.",
                List.of(new Detail.PersonalBudget(
                        new BigDecimal("1200.00"),
                        Detail.BudgetStatus.AGREED,
                        Detail.BudgetMechanism.DIRECT_PAYMENT,
                        Map.of(COUNCIL, new BigDecimal("1200.00")))),
                List.of());
    }

    private static InformationItem item(
            String id,
            PlanSection section,
            Topic topic,
            String narrative,
            List<Detail> details,
            List<Attachment> attachments) {
        return new InformationItem(
                id,
                section,
                topic,
                section.title(),
                narrative,
                Optional.of("In plain words."),
                new Authorship("Dr Brightwater", "Educational psychologist", COUNCIL, WRITTEN),
                Confidentiality.NORMAL,
                Set.of(),
                details,
                attachments);
    }

    /** What is on record of the plan's child: these agencies, this circle, and nothing else. */
    public static CaseFile onRecord(Map<AgencyId, Agency> agencies, List<Involvement> circle) {
        return new CaseFile(
                AgeDates.of(LocalDate.of(2009, 5, 2)),
                agencies,
                circle,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new RuleDates(Map.of()));
    }
}
