package org.ehchub.consent.store;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the facts of a ledger event are kept in one column, one a line:
 *
 * <pre>
 * facts = [ fact *( LF fact ) ]
 * fact  = name "=" value      ; \ LF and = are written \\ \n and \e
 * </pre>
 */
final class FactsText {

    private FactsText() {}

    static String of(SortedMap<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> escape(fact.getKey()) + "=" + escape(fact.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** @throws IllegalArgumentException when the text is not of this form */
    static SortedMap<String, String> facts(String text) {
        SortedMap<String, String> facts = new TreeMap<>();
        if (text.isEmpty()) {
            return facts;
        }
        for (String line : text.split("\n", -1)) {
            Map.Entry<String, String> fact = fact(line);
            facts.put(fact.getKey(), fact.getValue());
        }
        return facts;
    }

    private static Map.Entry<String, String> fact(String line) {
        String[] parts = line.split("=", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("A fact has a name and a value");
        }
        return Map.entry(unescape(parts[0]), unescape(parts[1]));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("=", "\\e");
    }

    private static String unescape(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c == '\\' ? escaped(text, ++i) : c);
        }
        return plain.toString();
    }

    private static char escaped(String text, int at) {
        if (at < text.length()) {
            switch (text.charAt(at)) {
                case '\\':
                    return '\\';
                case 'n':
                    return '\n';
                case 'e':
                    return '=';
                default:
            }
        }
        throw new IllegalArgumentException("A fact holds an escape that is none");
    }
}
