package org.ehchub.consent.store;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ehchub.consent.ConsentAudit;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of consents in the database, held against the ledger in the database. */
final class SqlConsentAudit implements ConsentAudit {

    /** The events that tell of a version. */
    private static final Set<LedgerEventKind> RECORDINGS = EnumSet.of(
            LedgerEventKind.CONSENT_GIVEN,
            LedgerEventKind.CONSENT_REFUSED,
            LedgerEventKind.CONSENT_AMENDED,
            LedgerEventKind.CONSENT_WITHDRAWN,
            LedgerEventKind.CONSENT_ENTERED_IN_ERROR,
            LedgerEventKind.CONSENT_SET_ASIDE);

    private final JdbcClient jdbc;
    private final ConsentRows consents;
    private final LedgerRows ledger;
    private final ConsentDigest digest;

    SqlConsentAudit(JdbcClient jdbc, ConsentRows consents, LedgerRows ledger, ConsentDigest digest) {
        this.jdbc = jdbc;
        this.consents = consents;
        this.ledger = ledger;
        this.digest = digest;
    }

    @Override
    public Report check() {
        int versions = 0;
        int withoutDigest = 0;
        List<Finding> findings = new ArrayList<>();
        for (ConsentId consent : everyConsent()) {
            SortedMap<Integer, Optional<String>> told = told(consent);
            Set<Integer> there = versionsOf(consent);
            versions += there.size();
            withoutDigest += (int) there.stream()
                    .filter(version -> told.getOrDefault(version, Optional.of("")).isEmpty())
                    .count();
            findings.addAll(findings(consent, told, there));
        }
        return new Report(versions, withoutDigest, findings);
    }

    private List<ConsentId> everyConsent() {
        return jdbc.sql("""
                        SELECT consent_id FROM consent_version
                        UNION
                        SELECT subject FROM ledger_event WHERE kind IN (:kinds)
                        ORDER BY consent_id
                        """)
                .param("kinds", RECORDINGS.stream().map(Enum::name).toList())
                .query((row, number) -> new ConsentId(UUID.fromString(row.getString("consent_id"))))
                .list();
    }

    /** For each version that the ledger tells of its digest, empty when the event is older than digests. */
    private SortedMap<Integer, Optional<String>> told(ConsentId consent) {
        SortedMap<Integer, Optional<String>> told = new TreeMap<>();
        for (LedgerEvent event : ledger.about(consent.toString())) {
            if (RECORDINGS.contains(event.kind())) {
                told.put(
                        Integer.valueOf(event.facts().get("version")),
                        Optional.ofNullable(event.facts().get("terms")));
            }
        }
        return told;
    }

    private Set<Integer> versionsOf(ConsentId consent) {
        return jdbc.sql("SELECT version FROM consent_version WHERE consent_id = :id")
                .param("id", consent.toString())
                .query(Integer.class)
                .set();
    }

    private List<Finding> findings(
            ConsentId consent, SortedMap<Integer, Optional<String>> told, Set<Integer> there) {
        Map<Integer, Consent> readable = readable(consent);
        List<Finding> findings = new ArrayList<>();
        told.forEach((version, terms) -> {
            if (!there.contains(version)) {
                findings.add(new Finding(consent, version, Problem.MISSING));
            } else if (terms.isPresent() && !terms.equals(Optional.ofNullable(readable.get(version)).map(digest::of))) {
                findings.add(new Finding(consent, version, Problem.CHANGED));
            }
        });
        there.stream()
                .sorted()
                .filter(version -> !told.containsKey(version))
                .forEach(version -> findings.add(new Finding(consent, version, Problem.NOT_IN_LEDGER)));
        return findings;
    }

    /** A row that cannot be understood is none that was recorded. */
    private Map<Integer, Consent> readable(ConsentId consent) {
        try {
            return consents.history(consent).stream()
                    .collect(Collectors.toMap(Consent::version, Function.identity()));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Map.of();
        }
    }
}
