package org.ehchub.routes.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The settings in the README's table and those that the hub reads are the same. */
class DocumentedSettingsTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Pattern NAME = Pattern.compile("`([a-z][a-z.-]+)`");
    private static final Pattern VARIABLE = Pattern.compile("`(HUB_[A-Z_]+)`");

    /** Read by their names, from the configuration and in one place each. */
    private static final Set<String> READ_BY_NAME = Set.of("hub.data", "hub.screens.behindtls");

    @Test
    void everySettingIsDocumentedAndEveryDocumentedOneIsRead() throws IOException {
        assertThat(documented()).isEqualTo(read());
    }

    /** Without dashes, for environment variables have none. */
    private static Set<String> documented() throws IOException {
        Set<String> names = new TreeSet<>();
        Files.readAllLines(README).stream().filter(line -> line.startsWith("| `hub.")).forEach(row -> {
            String[] cells = row.split("\\|");
            String first = NAME.matcher(cells[1]).results().findFirst().orElseThrow().group(1);
            String prefix = first.substring(0, first.lastIndexOf('.') + 1);
            matches(NAME, cells[1]).forEach(name -> names.add(name.startsWith("hub.") ? name : prefix + name));
            matches(VARIABLE, cells[3]).forEach(name -> names.add(name.toLowerCase(Locale.ROOT).replace('_', '.')));
        });
        return withoutDashes(names);
    }

    private static Stream<String> matches(Pattern pattern, String cell) {
        return pattern.matcher(cell).results().map((MatchResult match) -> match.group(1));
    }

    private static Set<String> read() {
        Set<String> names = new TreeSet<>(READ_BY_NAME);
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scanner.findCandidateComponents("org.ehchub").forEach(bean -> {
            try {
                Class<?> type = Class.forName(bean.getBeanClassName());
                add(names, type.getAnnotation(ConfigurationProperties.class).value(), type);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return withoutDashes(names);
    }

    private static void add(Set<String> names, String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + component.getName().toLowerCase(Locale.ROOT);
            Type last = component.getGenericType() instanceof ParameterizedType generic
                    ? generic.getActualTypeArguments()[0]
                    : component.getType();
            if (component.getType() == Map.class) {
                Arrays.stream(((Class<?>) last).getEnumConstants())
                        .map(key -> key.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .forEach(key -> names.add(name + "." + key));
            } else if (last instanceof Class<?> nested && nested.getEnclosingClass() == type) {
                add(names, name, nested);
            } else {
                names.add(name);
            }
        }
    }

    private static Set<String> withoutDashes(Set<String> names) {
        return names.stream().map(name -> name.replace("-", "")).collect(TreeSet::new, Set::add, Set::addAll);
    }
}
