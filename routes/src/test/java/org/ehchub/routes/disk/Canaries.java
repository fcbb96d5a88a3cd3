package org.ehchub.routes.disk;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Words that no file may hold, one for each place that words come in by. All begin alike, with a word of this run's
 * own, so that looking for the beginning looks for all of them; what cannot be a word, such as a number, is looked for
 * itself.
 */
final class Canaries {

    private final String beginning;
    private final Map<String, String> placed = new TreeMap<>();

    Canaries() {
        byte[] random = new byte[8];
        RandomGenerator.getDefault().nextBytes(random);
        beginning = "quoll" + HexFormat.of().formatHex(random);
    }

    /** The canary for this place: letters and digits only. */
    String at(String place) {
        return placed.computeIfAbsent(place, name -> beginning + "n" + placed.size());
    }

    /** A number that is personal itself. */
    String number(String place, String number) {
        placed.put(place, number);
        return number;
    }

    /** How many there are. */
    int count() {
        return placed.size();
    }

    /** The beginning of all words, and every number. */
    List<String> wanted() {
        List<String> wanted = new ArrayList<>(List.of(beginning));
        placed.values().stream().filter(value -> !value.startsWith(beginning)).forEach(wanted::add);
        return wanted;
    }

    /** Whether the text has a canary in it. */
    boolean isIn(String text) {
        return wanted().stream().anyMatch(text::contains);
    }
}
