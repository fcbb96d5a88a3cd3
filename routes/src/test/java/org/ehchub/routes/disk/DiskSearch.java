package org.ehchub.routes.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for words in every file of a folder, in every {@link Spelling}. */
final class DiskSearch {

    private static final int AROUND = 40;

    private final Map<String, String> patterns = new LinkedHashMap<>();

    DiskSearch(List<String> words) {
        for (String word : words) {
            Spelling.of(word).forEach((name, bytes) -> patterns.put(name + " of " + word, latin(bytes)));
        }
    }

    /** How many byte sequences are looked for. */
    int sequences() {
        return patterns.size();
    }

    /**
     * What the search came to.
     *
     * @param finds each with its file and what stands around it
     */
    record Searched(int files, long bytes, List<String> finds) {}

    /** Reads every file that is there, also those that are being written. */
    Searched in(Path folder) {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long bytes = 0;
        List<String> finds = new ArrayList<>();
        for (Path file : files) {
            String content = content(file);
            bytes += content.length();
            patterns.forEach((name, pattern) -> {
                for (int at = content.indexOf(pattern); at >= 0; at = content.indexOf(pattern, at + 1)) {
                    finds.add(folder.relativize(file) + ": " + name + ": " + around(content, at, pattern.length()));
                }
            });
        }
        return new Searched(files.size(), bytes, finds);
    }

    private static String around(String content, int at, int length) {
        return content.substring(Math.max(0, at - AROUND), Math.min(content.length(), at + length + AROUND))
                .replaceAll("[^\\x20-\\x7e]", ".");
    }

    /** A file that the broker has dropped meanwhile is nothing any more. */
    private static String content(Path file) {
        try {
            return latin(Files.readAllBytes(file));
        } catch (NoSuchFileException dropped) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
