package org.espalier.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.Nullable;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.openapitools.jackson.nullable.JsonNullable;

/**
 * Clients generated from the committed contract compile and work: a framework, a person, a gap, a
 * patch, a typed problem, a file in and out.
 */
@QuarkusTest
class GeneratedClientsTest {

  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Path CLIENTS = ROOT.resolve("target/clients");
  private static final Path SCENARIOS = ROOT.resolve("src/test/clients");
  private static final List<String> STORY =
      List.of(
          "gap BELOW by 1",
          "readiness 0.5",
          "problem 422 UNPROCESSABLE /jobExternalId UNKNOWN_REFERENCE",
          "patched to Moreau-Lind without e-mail",
          "stale 412 STALE_VERSION",
          "import COMPLETED with 2 created",
          "exported 3 rows",
          "unknown values pass");

  @Test
  void typescriptClientWorks() throws IOException {
    Path client = generated("typescript");
    Files.copy(SCENARIOS.resolve("typescript/scenario.ts"), client.resolve("src/scenario.ts"));
    Tools.run(
        client, Tools.npm("tsc"), "--project", "tsconfig.json", "--strict", "--lib", "es2022,dom");
    assertEquals(STORY, lines(Tools.run(client, "node", "dist/scenario.js", server(), tenant())));
  }

  @Test
  void javaClientWorks() throws IOException {
    Path client = generated("java");
    Path classes = Files.createDirectories(client.resolve("classes"));
    List<String> sources = new ArrayList<>(sources(client.resolve("src/main/java")));
    sources.add(SCENARIOS.resolve("java/Scenario.java").toString());
    String path = libraries();
    List<String> compile =
        new ArrayList<>(List.of(jdk("javac"), "-proc:none", "-nowarn", "-cp", path, "-d"));
    compile.add(classes.toString());
    compile.addAll(sources);
    Tools.run(client, compile.toArray(String[]::new));
    assertEquals(
        STORY,
        lines(
            Tools.run(
                client,
                jdk("java"),
                "-cp",
                classes + File.pathSeparator + path,
                "Scenario",
                server(),
                tenant())));
  }

  private static Path generated(String language) {
    Path folder = CLIENTS.resolve(language);
    Tools.run(ROOT, "openapi/generate-clients.sh", language);
    assertTrue(Files.exists(folder.resolve("README.md")));
    return folder;
  }

  private static List<String> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).filter(file -> file.endsWith(".java")).sorted().toList();
    }
  }

  /** What the Java client needs, by a class of each library. */
  private static String libraries() {
    return Stream.of(
            JsonFactory.class,
            ObjectMapper.class,
            JsonProperty.class,
            JavaTimeModule.class,
            JsonNullable.class,
            Nullable.class,
            org.jspecify.annotations.Nullable.class)
        .map(GeneratedClientsTest::library)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String library(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String jdk(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program).toString();
  }

  private static List<String> lines(String printed) {
    return printed.lines().toList();
  }

  private static String server() {
    return ConfigProvider.getConfig().getValue("test.url", String.class);
  }

  private static String tenant() {
    return Tenant.fresh().slug();
  }
}
