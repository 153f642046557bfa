package org.espalier.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every code that a client can meet: well-formed, said once, and told in the catalogue. */
class ProblemCatalogueTest {

  private static final Path CATALOGUE = Path.of("openapi/errors.md");

  /** Every type that there is. */
  static final List<ProblemType> TYPES =
      implementations().stream()
          .filter(Class::isEnum)
          .flatMap(type -> Arrays.stream(type.getEnumConstants()))
          .map(ProblemType.class::cast)
          .toList();

  private static final String SENTENCE = "[A-Z].{10,}\\.";
  private static final Set<Integer> STATUSES =
      Set.of(
          400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413, 414, 415, 416, 422, 428, 429, 431,
          500, 503);

  @Test
  void typesAreWellFormed() {
    for (ProblemType type : TYPES) {
      assertTrue(type.name().matches("[A-Z]+(_[A-Z]+)*"), type.name());
      assertEquals(
          "urn:espalier:problem:"
              + type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
          type.urn());
      assertTrue(STATUSES.contains(type.status()), () -> type + " has status " + type.status());
      assertTrue(type.title().matches("[A-Z].{5,79}[^.]"), () -> type + ": " + type.title());
      assertTrue(type.meaning().matches(SENTENCE), () -> type + ": " + type.meaning());
      assertTrue(type.remedy().matches(SENTENCE), () -> type + ": " + type.remedy());
    }
  }

  @Test
  void typesAreEnumConstants() {
    assertEquals(
        List.of(),
        implementations().stream().filter(type -> !type.isEnum()).map(Class::getName).toList());
  }

  @Test
  void faultsAreWellFormed() {
    for (FaultCode code : FaultCode.values()) {
      assertTrue(code.name().matches("[A-Z]+(_[A-Z]+)*"), code.name());
      assertTrue(code.title().matches("[A-Z].{4,39}[^.]"), () -> code + ": " + code.title());
      assertTrue(code.meaning().matches(SENTENCE), () -> code + ": " + code.meaning());
      assertTrue(code.remedy().matches(SENTENCE), () -> code + ": " + code.remedy());
    }
  }

  @Test
  void noCodeIsSaidTwice() {
    Set<String> seen = new HashSet<>();
    assertTrue(TYPES.size() > 15);
    TYPES.forEach(type -> assertTrue(seen.add(type.name()), type.name()));
    for (FaultCode code : FaultCode.values()) {
      assertTrue(seen.add(code.name()), code.name());
    }
  }

  @Test
  void catalogueTellsEveryCode() throws IOException {
    if (Files.exists(CATALOGUE)) {
      String told = Files.readString(CATALOGUE);
      TYPES.forEach(type -> assertTrue(told.contains(type.name()), type.name()));
      Arrays.stream(FaultCode.values())
          .forEach(code -> assertTrue(told.contains(code.name()), code.name()));
    }
  }

  private static List<Class<?>> implementations() {
    return new ClassFileImporter()
        .importPath(Path.of("target/classes/org/espalier")).stream()
            .filter(type -> type.isAssignableTo(ProblemType.class) && !type.isInterface())
            .<Class<?>>map(type -> load(type.getName()))
            .toList();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
