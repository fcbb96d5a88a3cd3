package org.ehchub.security.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.ehchub.security.ledger.HashChain.Entry;
import org.ehchub.security.ledger.HashChain.Link;
import org.ehchub.security.ledger.HashChain.Verification.Broken;
import org.ehchub.security.ledger.HashChain.Verification.Intact;
import org.junit.jupiter.api.Test;

class HashChainTest {

    // Computed with Python's hashlib: every ledger ever written starts like this.
    private static final String GENESIS = "10b3a00d6e85495a8954fcbcb4f73518ba07c4981f48f3b79c93e308cfc0d327";
    private static final String FIRST = "74fea3ed3ebd0965aa2d0d0714d50fbc8aaae58597e3d1ba4afdc704f4c18025";
    private static final String SECOND = "00f03b5cb6704436762e84f081841d7f516b703730fb29e714735be9a91bfe7e";

    private final List<Entry> ledger = chain("received", "permitted", "queued", "delivered", "withdrawn");

    @Test
    void starts_from_a_pinned_genesis() {
        assertThat(HashChain.genesis()).isEqualTo(new Link(0, HexFormat.of().parseHex(GENESIS)));
    }

    @Test
    void goes_on_with_pinned_links() {
        List<Entry> chain = chain("first", "second");

        assertThat(chain)
                .extracting(Entry::link)
                .containsExactly(
                        new Link(1, HexFormat.of().parseHex(FIRST)), new Link(2, HexFormat.of().parseHex(SECOND)));
    }

    @Test
    void finds_an_untouched_ledger_intact() {
        var verification = HashChain.verify(HashChain.genesis(), ledger);

        assertThat(verification).isEqualTo(new Intact(ledger.getLast().link()));
    }

    @Test
    void finds_an_empty_ledger_intact() {
        var verification = HashChain.verify(HashChain.genesis(), List.of());

        assertThat(verification).isEqualTo(new Intact(HashChain.genesis()));
    }

    @Test
    void finds_an_untouched_tail_intact() {
        var verification = HashChain.verify(ledger.get(2).link(), ledger.subList(3, 5));

        assertThat(verification).isEqualTo(new Intact(ledger.getLast().link()));
    }

    @Test
    void finds_any_one_flipped_bit_of_any_entry() {
        for (int at = 0; at < ledger.size(); at++) {
            Entry entry = ledger.get(at);
            for (int bit = 0; bit < entry.bytes().length * Byte.SIZE; bit++) {
                var altered = new ArrayList<>(ledger);
                altered.set(at, new Entry(entry.link(), flip(entry.bytes(), bit)));
                assertBrokenAt(at + 1, altered);
            }
        }
    }

    @Test
    void finds_any_one_flipped_bit_of_any_hash() {
        for (int at = 0; at < ledger.size(); at++) {
            Entry entry = ledger.get(at);
            for (int bit = 0; bit < 32 * Byte.SIZE; bit++) {
                var altered = new ArrayList<>(ledger);
                var link = new Link(entry.link().index(), flip(entry.link().hash(), bit));
                altered.set(at, new Entry(link, entry.bytes()));
                assertBrokenAt(at + 1, altered);
            }
        }
    }

    @Test
    void finds_an_entry_removed_before_the_head() {
        for (int at = 0; at < ledger.size() - 1; at++) {
            var shorter = new ArrayList<>(ledger);
            shorter.remove(at);
            assertBrokenAt(at + 1, shorter);
        }
    }

    @Test
    void finds_neighbours_that_changed_places() {
        for (int at = 0; at < ledger.size() - 1; at++) {
            var reordered = new ArrayList<>(ledger);
            Collections.swap(reordered, at, at + 1);
            assertBrokenAt(at + 1, reordered);
        }
    }

    @Test
    void finds_an_entry_told_twice() {
        for (int at = 0; at < ledger.size(); at++) {
            var longer = new ArrayList<>(ledger);
            longer.add(at, ledger.get(at));
            assertBrokenAt(at + 2, longer);
        }
    }

    @Test
    void finds_a_wrong_index() {
        var renumbered = new ArrayList<>(ledger);
        Entry entry = ledger.get(3);
        renumbered.set(3, new Entry(new Link(7, entry.link().hash()), entry.bytes()));

        assertBrokenAt(4, renumbered);
    }

    @Test
    void a_history_rewritten_to_its_end_shows_to_one_who_kept_the_head() {
        Link keptHead = ledger.getLast().link();
        List<Entry> rewritten = chain("received", "permitted", "queued", "refused", "withdrawn");

        var verification = HashChain.verify(HashChain.genesis(), rewritten);

        assertThat(verification).isInstanceOf(Intact.class).isNotEqualTo(new Intact(keptHead));
    }

    @Test
    void a_cut_off_end_shows_to_one_who_kept_the_head() {
        Link keptHead = ledger.getLast().link();

        var verification = HashChain.verify(HashChain.genesis(), ledger.subList(0, 4));

        assertThat(verification).isNotEqualTo(new Intact(keptHead));
    }

    @Test
    void a_link_keeps_its_own_copy() {
        Link genesis = HashChain.genesis();

        genesis.hash()[0] ^= 1;

        assertThat(HexFormat.of().formatHex(HashChain.genesis().hash())).isEqualTo(GENESIS);
    }

    @Test
    void refuses_a_previous_hash_of_another_length() {
        assertThatIllegalArgumentException().isThrownBy(() -> HashChain.next(new byte[31], new byte[0]));
    }

    @Test
    void refuses_a_link_with_a_hash_of_another_length() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Link(1, new byte[33]));
    }

    @Test
    void refuses_a_negative_index() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Link(-1, new byte[32]));
    }

    private static void assertBrokenAt(long index, List<Entry> entries) {
        assertThat(HashChain.verify(HashChain.genesis(), entries)).isEqualTo(new Broken(index));
    }

    private static List<Entry> chain(String... texts) {
        var entries = new ArrayList<Entry>();
        Link head = HashChain.genesis();
        for (String text : texts) {
            byte[] bytes = text.getBytes(US_ASCII);
            head = new Link(head.index() + 1, HashChain.next(head.hash(), bytes));
            entries.add(new Entry(head, bytes));
        }
        return entries;
    }

    private static byte[] flip(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return flipped;
    }
}
