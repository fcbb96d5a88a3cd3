package org.ehchub.mappings;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.Attachment;
import org.ehchub.mappings.canonical.Authorship;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.Detail;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.Laestab;
import org.ehchub.mappings.canonical.LocalAuthorityCode;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.OdsCode;
import org.ehchub.mappings.canonical.OrganisationCode;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanSections;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.mappings.canonical.SenType;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.mappings.canonical.Topic;
import org.ehchub.mappings.canonical.Ukprn;
import org.ehchub.mappings.canonical.Uln;
import org.ehchub.mappings.canonical.Upn;
import org.ehchub.mappings.canonical.Urn;

/** Every message the model allows, for properties that must hold for all of them. */
public final class Generated {

    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private Generated() {}

    public static Arbitrary<EhcMessage> messages() {
        return Arbitraries.oneOf(reports(), plans(), requests());
    }

    public static Arbitrary<AssessmentReport> reports() {
        return Combinators.combine(
                        headings(), Arbitraries.of(AdviceKind.class), documentIds().optional(), items(categories()))
                .as(AssessmentReport::new);
    }

    public static Arbitrary<PlanSections> plans() {
        return Arbitraries.of(PlanStatus.class)
                .flatMap(status -> Combinators.combine(headings(), items(sections(status)))
                        .as((heading, items) -> new PlanSections(heading, status, items)));
    }

    public static Arbitrary<AdviceRequest> requests() {
        return Combinators.combine(
                        headings(),
                        Arbitraries.of(AdviceKind.class).set().ofMinSize(1),
                        days(),
                        items(categories()))
                .as(AdviceRequest::new);
    }

    private static Arbitrary<ItemCategory> categories() {
        return Arbitraries.oneOf(Arbitraries.of(AdviceKind.class), Arbitraries.of(PlanSection.class));
    }

    private static Arbitrary<ItemCategory> sections(PlanStatus status) {
        return Arbitraries.of(PlanSection.class)
                .filter(section -> status != PlanStatus.DRAFT || section != PlanSection.I)
                .map(section -> section);
    }

    private static Arbitrary<Heading> headings() {
        return Combinators.combine(
                        documentIds(),
                        Arbitraries.integers().between(1, 90),
                        agencies(),
                        children(),
                        agencies().set().ofMaxSize(3),
                        days(),
                        Arbitraries.of(true, false))
                .as(Heading::new);
    }

    private static Arbitrary<ChildRef> children() {
        Arbitrary<PersonName> names = Combinators.combine(lines(), lines()).as(PersonName::new);
        return Combinators.combine(
                        nhsNumbers().optional(), upns().optional(), ulns().optional(), lines(), names, days())
                .as((nhs, upn, uln, local, name, born) -> new ChildRef(
                        nhs,
                        upn,
                        uln,
                        nhs.isEmpty() || local.length() > 8 ? Optional.of(local) : Optional.empty(),
                        name,
                        born));
    }

    private static Arbitrary<NhsNumber> nhsNumbers() {
        return checked(999_000_000, 999_999_999, (sum, digits) -> {
            int check = (11 - sum % 11) % 11;
            return check == 10 ? null : new NhsNumber(digits + check);
        });
    }

    private static Arbitrary<Uln> ulns() {
        return checked(100_000_000, 999_999_999, (sum, digits) -> {
            int check = 10 - sum % 11;
            return check == 10 || check < 0 ? null : new Uln(digits + check);
        });
    }

    private interface Checked<T> {
        T of(int sum, String digits);
    }

    private static <T> Arbitrary<T> checked(int from, int to, Checked<T> made) {
        return Arbitraries.integers().between(from, to)
                .map(number -> {
                    String digits = Integer.toString(number);
                    int sum = IntStream.range(0, 9)
                            .map(i -> (digits.charAt(i) - '0') * (10 - i))
                            .sum();
                    return Optional.ofNullable(made.of(sum, digits));
                })
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    private static Arbitrary<Upn> upns() {
        return Combinators.combine(
                        Arbitraries.strings().numeric().ofLength(11), Arbitraries.chars().with("0123456789" + UPN_LETTERS))
                .as((digits, last) -> {
                    int sum = IntStream.range(0, 11)
                            .map(i -> (digits.charAt(i) - '0') * (i + 2))
                            .sum();
                    int end = Character.isDigit(last) ? last - '0' : UPN_LETTERS.indexOf(last);
                    return new Upn(UPN_LETTERS.charAt((sum + 13 * end) % 23) + digits + last);
                });
    }

    private static Arbitrary<List<InformationItem>> items(Arbitrary<? extends ItemCategory> categories) {
        return item(categories).list().ofMaxSize(4).map(items -> {
            List<InformationItem> numbered = new ArrayList<>();
            for (InformationItem item : items) {
                numbered.add(new InformationItem(
                        item.id() + "." + numbered.size(),
                        item.category(),
                        item.topic(),
                        item.title(),
                        item.narrative(),
                        item.summary(),
                        item.author(),
                        item.confidentiality(),
                        item.sensitivities(),
                        item.details(),
                        item.attachments()));
            }
            return numbered;
        });
    }

    private record Words(String id, String title, String narrative, Optional<String> summary) {}

    private record Handling(Confidentiality confidentiality, Set<Sensitivity> sensitivities) {}

    private static Arbitrary<InformationItem> item(Arbitrary<? extends ItemCategory> categories) {
        Arbitrary<Words> words = Combinators.combine(
                        Arbitraries.strings().alpha().numeric().withChars("._-").ofMinLength(1).ofMaxLength(40),
                        lines(),
                        texts(),
                        texts().optional())
                .as(Words::new);
        Arbitrary<Handling> handling = Combinators.combine(
                        Arbitraries.of(Confidentiality.class), Arbitraries.of(Sensitivity.class).set())
                .as(Handling::new);
        Arbitrary<Authorship> authors =
                Combinators.combine(lines(), lines(), agencies(), days()).as(Authorship::new);
        return Combinators.combine(
                        words,
                        categories,
                        Arbitraries.of(Topic.class),
                        authors,
                        handling,
                        details().list().ofMaxSize(3),
                        attachments().list().ofMaxSize(2))
                .as((word, category, topic, author, held, details, attachments) -> new InformationItem(
                        word.id(),
                        category,
                        topic,
                        word.title(),
                        word.narrative(),
                        word.summary(),
                        author,
                        held.confidentiality(),
                        held.sensitivities(),
                        details,
                        attachments));
    }

    private static Arbitrary<Detail> details() {
        Arbitrary<String> maybe = Arbitraries.oneOf(Arbitraries.just(""), texts());
        Arbitrary<Detail> needs = Combinators.combine(
                        Arbitraries.of(SenType.class), Arbitraries.integers().between(1, 9), maybe)
                .as(Detail.Need::new);
        Arbitrary<Detail> outcomes = Combinators.combine(texts(), maybe).as(Detail.Outcome::new);
        Arbitrary<Detail> provision =
                Combinators.combine(texts(), maybe, agencies().optional()).as(Detail.Provision::new);
        Arbitrary<Detail> placements =
                Combinators.combine(organisations().optional(), lines()).as(Detail.Placement::new);
        return Arbitraries.oneOf(needs, outcomes, provision, placements, budgets());
    }

    private static Arbitrary<Detail> budgets() {
        Arbitrary<Map<AgencyId, BigDecimal>> shares = Arbitraries.maps(
                        agencies(), Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal(90_000)).ofScale(2))
                .ofMaxSize(3);
        return Combinators.combine(
                        shares,
                        Arbitraries.of(Detail.BudgetStatus.class),
                        Arbitraries.of(Detail.BudgetMechanism.class))
                .as((funders, status, mechanism) -> new Detail.PersonalBudget(
                        funders.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add), status, mechanism, funders));
    }

    private static Arbitrary<OrganisationCode> organisations() {
        return Arbitraries.of(
                new Urn("123456"),
                new Laestab("8204321"),
                new Ukprn("10001234"),
                new OdsCode("RXX01"),
                new LocalAuthorityCode("820"));
    }

    private static Arbitrary<Attachment> attachments() {
        return Combinators.combine(
                        lines(),
                        Arbitraries.of("application/pdf", "image/png", "video/mp4"),
                        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(20),
                        Arbitraries.strings().withChars("0123456789abcdef").ofLength(64),
                        Arbitraries.longs().between(0, Integer.MAX_VALUE))
                .as((title, type, path, hash, size) ->
                        new Attachment(title, type, URI.create("https://files.example.org/" + path), hash, size));
    }

    private static Arbitrary<AgencyId> agencies() {
        return Arbitraries.of("northmere-education", "northmere-care", "northmere-nhs-trust", "eastvale-college", "fam")
                .map(AgencyId::new);
    }

    private static Arbitrary<String> documentIds() {
        return Arbitraries.strings().alpha().numeric().withChars("._:/-").ofMinLength(1).ofMaxLength(40);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 20_000).map(day -> LocalDate.of(2000, 1, 1).plusDays(day));
    }

    /** Words on one line, with everything that formats like to mangle. */
    private static Arbitrary<String> lines() {
        return words("  \"'&<>|,;\\/{}[]").map(words -> "x" + words.strip());
    }

    /** Words on several lines, indented and spaced at will. */
    private static Arbitrary<String> texts() {
        return words("\n\t  \"'&<>|,;\\/{}[]").map(words -> "x" + words.stripTrailing());
    }

    private static Arbitrary<String> words(String awkward) {
        return Arbitraries.strings().alpha().numeric()
                .withChars(awkward)
                .withChars('\u00e9', '\u2019', '\u00a0', '\u20ac', '\u0142', '\u3042')
                .ofMaxLength(25);
    }
}
