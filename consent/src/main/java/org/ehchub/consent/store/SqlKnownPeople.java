package org.ehchub.consent.store;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.PersonRef;
import org.ehchub.security.keys.Pseudonymiser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of {@code child_person}: a name and a relationship, a line each, sealed. */
final class SqlKnownPeople implements KnownPeople {

    private static final String PERSON = "child/person";
    private static final String BETWEEN = "\n";

    private final JdbcClient jdbc;
    private final HubSeal seal;
    private final Pseudonymiser pseudonymiser;
    private final TransactionTemplate transaction;

    SqlKnownPeople(JdbcClient jdbc, HubSeal seal, Pseudonymiser pseudonymiser, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.pseudonymiser = pseudonymiser;
        this.transaction = transaction;
    }

    @Override
    public KnownPerson named(ChildId child, String name, String relationship) {
        String who = String.join(BETWEEN, child.toString(), folded(name), folded(relationship));
        return new KnownPerson(new PersonRef(pseudonymiser.pseudonym(PERSON, who)), line(name), line(relationship));
    }

    /** One person is not two because somebody pressed the shift key. */
    private static String folded(String text) {
        return Normalizer.normalize(line(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    @Override
    public void keep(ChildId child, KnownPerson person) {
        byte[] words = (person.name() + BETWEEN + person.relationship()).getBytes(StandardCharsets.UTF_8);
        HubSeal.Piece piece = seal.seal(subject(person.ref()), words);
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO child_person (ref, child_id, epoch, wrapped, envelope)
                        VALUES (:ref, :child, :epoch, :wrapped, :envelope)
                        ON CONFLICT (ref) DO NOTHING
                        """)
                .param("ref", person.ref().value())
                .param("child", child.toString())
                .param("epoch", piece.key().epoch())
                .param("wrapped", piece.key().bytes())
                .param("envelope", piece.envelope().bytes())
                .update());
    }

    @Override
    public List<KnownPerson> of(ChildId child) {
        return jdbc
                .sql("SELECT ref, epoch, wrapped, envelope FROM child_person WHERE child_id IN " + SameChild.IDS)
                .param("child", child.toString())
                .query((row, number) -> open(new PersonRef(row.getString("ref")), HubSeal.Piece.of(row)))
                .list()
                .stream()
                .sorted(Comparator.comparing(KnownPerson::name).thenComparing(KnownPerson::relationship))
                .toList();
    }

    @Override
    public Optional<KnownPerson> find(PersonRef person) {
        return jdbc.sql("SELECT epoch, wrapped, envelope FROM child_person WHERE ref = :ref")
                .param("ref", person.value())
                .query((row, number) -> open(person, HubSeal.Piece.of(row)))
                .optional();
    }

    private KnownPerson open(PersonRef ref, HubSeal.Piece piece) {
        String words = seal.open(subject(ref), piece, bytes -> new String(bytes, StandardCharsets.UTF_8));
        String[] lines = words.split(BETWEEN, 2);
        return new KnownPerson(ref, lines[0], lines[1]);
    }

    private static String subject(PersonRef person) {
        return "person/" + person;
    }
}
