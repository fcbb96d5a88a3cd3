package org.ehchub.consent.store;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildMatch;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.IdentifierAlreadyLinked;
import org.ehchub.consent.children.NewChild;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.rules.AgeDates;
import org.ehchub.consent.store.ProfileSealer.SealedProfile;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.security.envelope.SealedEnvelope;
import org.ehchub.security.identity.AgencyRole;
import org.ehchub.security.keys.WrappedKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The children in SQL: found by pseudonyms, known by a sealed profile. */
final class SqlChildRegister implements ChildRegister {

    /** Who may match on a UPN (Department for Education, UPN guidance). */
    private static final Set<AgencyRole> EDUCATION =
            EnumSet.of(AgencyRole.COUNCIL_EDUCATION, AgencyRole.SCHOOL, AgencyRole.COLLEGE);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AgencyRegister agencies;
    private final Identifiers identifiers;
    private final ProfileSealer sealer;
    private final Ledger ledger;
    private final Clock clock;

    SqlChildRegister(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            AgencyRegister agencies,
            Identifiers identifiers,
            ProfileSealer sealer,
            Ledger ledger,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.agencies = agencies;
        this.identifiers = identifiers;
        this.sealer = sealer;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A row of {@code child_identifier} with its child's birth date. */
    private record Link(ChildId child, String scheme, String pseudonym, boolean confirmed, String birthDate) {}

    @Override
    public ChildMatch match(ChildRef reference, AgencyId source) {
        Map<String, String> given = identifiers.of(reference, source, reference.upn().isPresent() && teaches(source));
        List<Link> held = linksOfWhoeverHas(given);
        if (held.stream().noneMatch(link -> link.confirmed() && given.containsValue(link.pseudonym()))) {
            return new ChildMatch.UnknownChild();
        }
        ChildId child = held.getFirst().child();
        String birthDate = identifiers.birthDateOf(child, reference.birthDate());
        boolean agreed = held.stream().allMatch(link -> link.child().equals(child)
                && link.pseudonym().equals(given.getOrDefault(link.scheme(), link.pseudonym()))
                && link.birthDate().equals(birthDate));
        return agreed ? new ChildMatch.Matched(child) : new ChildMatch.IdentifiersDisagree();
    }

    private boolean teaches(AgencyId source) {
        return agencies.find(source).filter(agency -> EDUCATION.contains(agency.role())).isPresent();
    }

    /** All links of every child that one of the identifiers is linked to, so that a contradiction shows. */
    private List<Link> linksOfWhoeverHas(Map<String, String> given) {
        if (given.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT child_id, scheme, pseudonym, confirmed_by, birth_date_mac
                        FROM child_identifier JOIN child ON child.id = child_identifier.child_id
                        WHERE child_id IN (SELECT child_id FROM child_identifier WHERE pseudonym IN (:given))
                        """)
                .param("given", given.values())
                .query((row, number) -> new Link(
                        new ChildId(UUID.fromString(row.getString("child_id"))),
                        row.getString("scheme"),
                        row.getString("pseudonym"),
                        row.getString("confirmed_by") != null,
                        row.getString("birth_date_mac")))
                .list();
    }

    @Override
    public ChildId register(NewChild child) {
        var id = ChildId.random();
        var profile = ChildProfile.of(child);
        transaction.executeWithoutResult(status -> {
            insert(id, profile);
            link(id, identifiers.of(profile), child.confirmedBy());
            append(id, identifiers.of(profile), child.confirmedBy());
        });
        return id;
    }

    private void insert(ChildId id, ChildProfile profile) {
        AgeDates ages = AgeDates.of(profile.birthDate());
        SealedProfile sealed = sealer.seal(id, profile);
        jdbc.sql("""
                        INSERT INTO child (
                            id, birth_date_mac, school_age_from, decides_from, key_epoch, key_wrapped, profile,
                            registered_at)
                        VALUES (:id, :birthDate, :schoolAgeFrom, :decidesFrom, :epoch, :wrapped, :profile, :at)
                        """)
                .param("id", id.toString())
                .param("birthDate", identifiers.birthDateOf(id, profile.birthDate()))
                .param("schoolAgeFrom", ages.schoolAgeFrom().toString())
                .param("decidesFrom", ages.decidesFrom().toString())
                .param("epoch", sealed.key().epoch())
                .param("wrapped", sealed.key().bytes())
                .param("profile", sealed.envelope().bytes())
                .param("at", SqlTypes.text(clock.instant()))
                .update();
    }

    private void link(ChildId id, Map<String, String> byScheme, Optional<String> confirmedBy) {
        // Always in one order, or two registrations could wait for each other.
        var inOrder = byScheme.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
        for (Map.Entry<String, String> identifier : inOrder) {
            int linked = jdbc.sql("""
                            INSERT INTO child_identifier (pseudonym, child_id, scheme, confirmed_by)
                            VALUES (:pseudonym, :child, :scheme, :confirmedBy)
                            ON CONFLICT (pseudonym) DO NOTHING
                            """)
                    .param("pseudonym", identifier.getValue())
                    .param("child", id.toString())
                    .param("scheme", identifier.getKey())
                    .param("confirmedBy", confirmedBy.orElse(null))
                    .update();
            if (linked == 0) {
                throw new IdentifierAlreadyLinked();
            }
        }
    }

    private void append(ChildId id, Map<String, String> byScheme, Optional<String> confirmedBy) {
        String pseudonym = ledger.pseudonymOf(id);
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("identifiers", String.join(" ", byScheme.keySet()));
        confirmedBy.ifPresent(staff -> facts.put("by", staff));
        ledger.append(new LedgerEvent(
                LedgerEventKind.CHILD_REGISTERED,
                clock.instant(),
                Optional.of(pseudonym),
                Optional.empty(),
                pseudonym,
                facts));
    }

    @Override
    public ChildRecord find(ChildId child) {
        SealedProfile sealed = jdbc.sql("SELECT key_epoch, key_wrapped, profile FROM child WHERE id = :id")
                .param("id", child.toString())
                .query((row, number) -> new SealedProfile(
                        new WrappedKey(row.getString("key_epoch"), row.getBytes("key_wrapped")),
                        new SealedEnvelope(row.getBytes("profile"))))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no such child"));
        ChildProfile profile = sealer.open(child, sealed);
        return new ChildRecord(
                child,
                profile.name(),
                profile.birthDate(),
                profile.nhsNumber(),
                profile.upn(),
                profile.uln(),
                profile.localIds(),
                AgeDates.of(profile.birthDate()).decidesFrom());
    }

    @Override
    public Optional<ChildId> findByNhsNumber(NhsNumber number) {
        return findByPseudonym(identifiers.of(number));
    }

    @Override
    public Optional<ChildId> findByLocalId(AgencyId agency, String localId) {
        return findByPseudonym(identifiers.of(agency, localId));
    }

    private Optional<ChildId> findByPseudonym(String pseudonym) {
        return jdbc.sql("""
                        SELECT child_id FROM child_identifier
                        WHERE pseudonym = :pseudonym AND confirmed_by IS NOT NULL
                        """)
                .param("pseudonym", pseudonym)
                .query((row, number) -> new ChildId(UUID.fromString(row.getString("child_id"))))
                .optional();
    }
}
