package org.ehchub.routes.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskSearchTest {

    private static final String WORD = "quoll0123456789abcdef";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void findsAWordInEveryCharacterSet(String charset) throws IOException {
        write(("Said: " + WORD + ".").getBytes(Charset.forName(charset)));

        assertThat(finds()).anySatisfy(find -> assertThat(find).contains(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc"})
    void findsAWordInBase64WhateverStandsBefore(String before) throws IOException {
        write(Base64.getEncoder().encode((before + WORD + " and so on").getBytes(StandardCharsets.UTF_8)));

        assertThat(finds()).singleElement().asString().contains("Base64");
    }

    @Test
    void findsAWordInHexadecimal() throws IOException {
        write(HexFormat.of().formatHex(WORD.getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));

        assertThat(finds()).singleElement().asString().contains("hex");
    }

    @Test
    void findsNothingWhereNothingIs() throws IOException {
        write("quoll and nothing else".getBytes(StandardCharsets.UTF_8));

        assertThat(finds()).isEmpty();
    }

    private void write(byte[] content) throws IOException {
        Files.write(Files.createDirectories(folder.resolve("deep/down")).resolve("file"), content);
    }

    private List<String> finds() {
        return new DiskSearch(List.of(WORD)).in(folder).finds();
    }
}
