package org.ehchub.consent.store;

import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildMatch;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.IdentifierAlreadyLinked;
import org.ehchub.consent.children.NewChild;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.rules.AgeDates;
import org.ehchub.consent.store.ProfileBytes.Profile;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.Upn;
import org.ehchub.security.identity.AgencyRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of children in the database. */
final class SqlChildRegister implements ChildRegister {

    /** Those that may match on a UPN. */
    private static final Set<AgencyRole> EDUCATION =
            Set.of(AgencyRole.COUNCIL_EDUCATION, AgencyRole.SCHOOL, AgencyRole.COLLEGE);

    private final JdbcClient jdbc;
    private final BlindIndexes blindIndexes;
    private final ChildLinks links;
    private final SealedProfiles profiles;
    private final AgencyRows agencies;
    private final RegistryEvents events;
    private final TransactionTemplate transaction;

    SqlChildRegister(
            JdbcClient jdbc,
            BlindIndexes blindIndexes,
            SealedProfiles profiles,
            AgencyRows agencies,
            RegistryEvents events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.blindIndexes = blindIndexes;
        this.links = new ChildLinks(jdbc, blindIndexes);
        this.profiles = profiles;
        this.agencies = agencies;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public ChildMatch match(ChildRef reference, AgencyId source) {
        Optional<Upn> upn = reference.upn().filter(given -> isEducation(source));
        Map<AgencyId, String> localIds =
                reference.localId().map(localId -> Map.of(source, localId)).orElse(Map.of());
        return links.match(
                blindIndexes.of(reference.nhsNumber(), upn, reference.uln(), localIds), reference.birthDate());
    }

    private boolean isEducation(AgencyId source) {
        return agencies.find(source).map(Agency::role).filter(EDUCATION::contains).isPresent();
    }

    @Override
    public ChildId register(NewChild child) {
        return transaction.execute(status -> {
            var id = ChildId.random();
            Instant now = events.now();
            insert(id, child, now);
            profiles.insert(id, Profile.of(child));
            blindIndexes
                    .of(child.nhsNumber(), child.upn(), child.uln(), child.localIds())
                    .forEach((kind, index) -> link(id, kind, index, child.confirmedBy()));
            events.append(
                    LedgerEventKind.CHILD_REGISTERED,
                    now,
                    id,
                    Optional.empty(),
                    id.toString(),
                    Map.of("confirmed-by", child.confirmedBy().orElse("")));
            return id;
        });
    }

    private void insert(ChildId id, NewChild child, Instant now) {
        AgeDates ages = AgeDates.of(child.birthDate());
        jdbc.sql("""
                        INSERT INTO child (id, birth_index, school_age_from, decides_from, registered_at)
                        VALUES (:id, :birthIndex, :schoolAgeFrom, :decidesFrom, :at)
                        """)
                .param("id", id.toString())
                .param("birthIndex", blindIndexes.ofBirthDate(id, child.birthDate()))
                .param("schoolAgeFrom", ages.schoolAgeFrom().toString())
                .param("decidesFrom", ages.decidesFrom().toString())
                .param("at", SqlTypes.text(now))
                .update();
    }

    private void link(ChildId id, String kind, String index, Optional<String> confirmedBy) {
        if (!links.insert(id, kind, index, confirmedBy)) {
            throw new IdentifierAlreadyLinked();
        }
    }

    @Override
    public ChildRecord find(ChildId child) {
        Profile profile =
                profiles.open(child).orElseThrow(() -> new NoSuchElementException("There is no such child"));
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
        return links.find(blindIndexes.ofNhsNumber(number));
    }

    @Override
    public Optional<ChildId> findByLocalId(AgencyId agency, String localId) {
        return links.find(blindIndexes.ofLocalId(agency, localId));
    }
}
