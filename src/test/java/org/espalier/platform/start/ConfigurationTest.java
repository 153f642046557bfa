package org.espalier.platform.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The configuration reference names every variable that the server reads, and no other. */
class ConfigurationTest {

  private static final Path CODE = Path.of("src/main/java");
  private static final Pattern VARIABLE = Pattern.compile("ESPALIER_[A-Z]+(?:_[A-Z]+)*");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(ESPALIER_[A-Z_]+)` \\| (?:`([^`]*)`)? *\\| (.+) \\|$");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(ESPALIER_[A-Z_]+):([^}]*)}");
  private static final Pattern PROPERTY =
      Pattern.compile(
          "@ConfigProperty\\(\\s*name = \"(espalier\\.[a-z.-]+)\"(?:,\\s*defaultValue = \"([^\"]*)\")?");

  /** Properties that the program sets for itself; they have no variable. */
  private static final String OWN = "ESPALIER_DATABASE";

  @Test
  void namesEveryVariableThatIsRead() {
    Map<String, String> documented = documented();
    Map<String, String> read = new TreeMap<>(written());
    Stream.of(settings(), properties(), mappings())
        .flatMap(found -> found.keySet().stream())
        .forEach(variable -> read.put(variable, ""));
    read.remove(OWN);
    assertEquals(String.join("\n", read.keySet()), String.join("\n", documented.keySet()));
  }

  @Test
  void givesTheDefaultsThatHold() {
    Map<String, String> documented = documented();
    Map<String, String> defaults = new TreeMap<>(mappings());
    defaults.putAll(properties());
    defaults.putAll(settings());
    assertFalse(defaults.isEmpty());
    defaults.forEach((variable, value) -> assertEquals(value, documented.get(variable), variable));
  }

  @Test
  void saysWhatEachIsFor() {
    Matcher rows = ROW.matcher(text(Path.of("src/docs/configuration.md")));
    while (rows.find()) {
      assertFalse(rows.group(3).isBlank(), rows.group(1));
    }
  }

  private static Map<String, String> documented() {
    Map<String, String> found = new TreeMap<>();
    Matcher rows = ROW.matcher(text(Path.of("src/docs/configuration.md")));
    while (rows.find()) {
      found.put(rows.group(1), rows.group(2) == null ? "" : rows.group(2));
    }
    return found;
  }

  /** Variables that stand in the code or in the script, as they are. */
  private static Map<String, String> written() {
    Map<String, String> found = new TreeMap<>();
    Stream.concat(sources(), Stream.of(Path.of("espalier"), settingsFile()))
        .map(ConfigurationTest::text)
        .forEach(text -> {
          Matcher variables = VARIABLE.matcher(text);
          while (variables.find()) {
            found.put(variables.group(), "");
          }
        });
    return found;
  }

  /** Variables of the settings file, with the defaults that stand there. */
  private static Map<String, String> settings() {
    return defaults(EXPRESSION, Stream.of(settingsFile()));
  }

  /** Properties that beans ask for by name. */
  private static Map<String, String> properties() {
    Map<String, String> found = defaults(PROPERTY, sources());
    found.entrySet().removeIf(entry -> entry.getValue().isEmpty());
    return found;
  }

  /** Members of configuration interfaces. */
  private static Map<String, String> mappings() {
    Map<String, String> found = new TreeMap<>();
    sources()
        .filter(file -> text(file).contains("@ConfigMapping("))
        .map(file -> CODE.relativize(file).toString().replace(".java", "").replace('/', '.'))
        .map(ConfigurationTest::type)
        .forEach(type -> {
          String prefix = type.getAnnotation(ConfigMapping.class).prefix();
          for (Method member : type.getDeclaredMethods()) {
            WithDefault value = member.getAnnotation(WithDefault.class);
            String name = member.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            found.put(variable(prefix + "." + name), value == null ? "" : value.value());
          }
        });
    return found;
  }

  private static Map<String, String> defaults(Pattern pattern, Stream<Path> files) {
    Map<String, String> found = new TreeMap<>();
    files
        .map(ConfigurationTest::text)
        .forEach(text -> {
          Matcher matcher = pattern.matcher(text);
          while (matcher.find()) {
            String value = matcher.group(2);
            found.put(variable(matcher.group(1)), value == null ? "" : value);
          }
        });
    return found;
  }

  private static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, ConfigurationTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static Path settingsFile() {
    return Path.of("src/main/resources/application.properties");
  }

  private static Stream<Path> sources() {
    try (Stream<Path> files = Files.walk(CODE)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
