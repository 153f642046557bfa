package org.espalier.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.Nullable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openapitools.jackson.nullable.JsonNullable;

/**
 * Clients generated from the committed contract compile and work. All of them go from files to a
 * closed gap; those that can tell null from nothing also patch, and meet a typed problem, a file in
 * and out and a value that they do not know. Their names read as if written by hand.
 */
@QuarkusTest
class GeneratedClientsTest {

  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Path CLIENTS = ROOT.resolve("target/clients");
  private static final Path SCENARIOS = ROOT.resolve("src/test/clients");
  private static final String ROWS = SCENARIOS.resolve("rows").toString();
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

  private static final List<String> LOOP =
      List.of(
          "proficiency-scales COMPLETED with 1 created",
          "frameworks COMPLETED with 1 created",
          "competencies COMPLETED with 2 created",
          "jobs COMPLETED with 1 created",
          "employees COMPLETED with 2 created",
          "requirements COMPLETED with 2 created",
          "activities COMPLETED with 1 created",
          "evidence COMPLETED with 2 created",
          "modelling BELOW by 1",
          "testing MET by 0",
          "readiness 0.75",
          "drafted Data modelling in practice",
          "plan PROPOSED",
          "plan PROPOSED",
          "plan AGREED",
          "plan ACTIVE",
          "assigned course by PLAN",
          "evidence LEARNING at 3",
          "assignment COMPLETED",
          "modelling MET by 0",
          "testing MET by 0",
          "readiness 1",
          "item ACHIEVED, progress 1");

  /** Names that a generator makes up where the contract has none. */
  private static final Pattern MADE_UP =
      Pattern.compile(
          "\\w*(?:Inline(?:Response|Object|Request)|Object\\d|AnyOf|OneOf|AllOf|[2-5]\\d\\dResponse"
              + "|Inner|RequestBody\\d|Enum|Model\\d)");

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:class|interface|enum|type|const|object) (\\w+)|(?:export const|typealias) (\\w+)");

  /** Clients are made beside each other, for that is what takes long; the server only serves. */
  private static final Map<String, CompletableFuture<Path>> BUILT = new ConcurrentHashMap<>();

  @BeforeAll
  static void build() {
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List.of("kotlin", "typescript", "java", "python")
          .forEach(language ->
              BUILT.put(
                  language,
                  CompletableFuture.supplyAsync(
                      () -> compiled(language, generated(language)), two)));
    }
  }

  @Test
  void typescriptClientWorks() throws IOException {
    Path client = built("typescript");
    assertNamesAreTheContracts(client.resolve("src"));
    assertEquals(STORY, lines(Tools.run(client, "node", "dist/scenario.js", server(), tenant())));
    assertEquals(LOOP, lines(Tools.run(client, "node", "dist/loop.js", server(), tenant(), ROWS)));
  }

  @Test
  void javaClientWorks() throws IOException {
    Path client = built("java");
    assertNamesAreTheContracts(client.resolve("src/main/java"));
    String loaded = client.resolve("classes") + File.pathSeparator + libraries();
    assertEquals(STORY, lines(java(client, loaded, "Scenario", server(), tenant())));
    assertEquals(LOOP, lines(java(client, loaded, "Loop", server(), tenant(), ROWS)));
  }

  @Test
  void kotlinClientWorks() throws IOException {
    Path client = built("kotlin");
    assertNamesAreTheContracts(client.resolve("src/main/kotlin"));
    String path =
        client.resolve("target/classes")
            + File.pathSeparator
            + Files.readString(client.resolve("classpath"));
    assertEquals(LOOP, lines(java(client, path, "Loop", server(), tenant(), ROWS)));
  }

  @Test
  void pythonClientWorks() throws IOException {
    Path client = built("python");
    assertNamesAreTheContracts(client.resolve("espalier_client"));
    assumeTrue(
        Tools.works(client, "python3", "-c", "import dateutil, pydantic, urllib3"),
        "the Python client was generated but not run: its libraries (requirements.txt) are not installed");
    assertEquals(STORY, lines(Tools.run(client, "python3", "scenario.py", server(), tenant())));
    assertEquals(LOOP, lines(Tools.run(client, "python3", "loop.py", server(), tenant(), ROWS)));
  }

  private static Path built(String language) {
    return Objects.requireNonNull(BUILT.get(language)).join();
  }

  private static Path compiled(String language, Path client) {
    try {
      switch (language) {
        case "typescript" -> compileTypescript(client);
        case "java" -> compileJava(client);
        case "python" -> copyPrograms("python", client, "scenario.py", "loop.py");
        default -> compileKotlin(client);
      }
      return client;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compileTypescript(Path client) throws IOException {
    copyPrograms("typescript", client.resolve("src"), "scenario.ts", "loop.ts");
    Tools.run(
        client, Tools.npm("tsc"), "--project", "tsconfig.json", "--strict", "--lib", "es2022,dom");
  }

  private static void copyPrograms(String language, Path folder, String... programs)
      throws IOException {
    for (String program : programs) {
      Files.copy(SCENARIOS.resolve(language).resolve(program), folder.resolve(program));
    }
  }

  private static void compileJava(Path client) throws IOException {
    Path classes = Files.createDirectories(client.resolve("classes"));
    List<String> compile =
        new ArrayList<>(
            List.of(
                jdk("javac"),
                "-J-XX:TieredStopAtLevel=1",
                "-proc:none",
                "-nowarn",
                "-cp",
                libraries(),
                "-d"));
    compile.add(classes.toString());
    compile.addAll(sources(client.resolve("src/main/java")));
    compile.addAll(sources(SCENARIOS.resolve("java")));
    Tools.run(client, compile.toArray(String[]::new));
  }

  private static void compileKotlin(Path client) {
    Tools.run(
        ROOT,
        "mvn",
        "-B",
        "-q",
        "-ntp",
        "-f",
        SCENARIOS.resolve("kotlin/pom.xml").toString(),
        "-Dclient=" + client,
        // Its daemon would outlive the tests.
        "-Dkotlin.compiler.daemon=false",
        "compile",
        "dependency:build-classpath");
  }

  private static String java(Path folder, String path, String program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(jdk("java"), "-cp", path, program));
    command.addAll(List.of(arguments));
    return Tools.run(folder, command.toArray(String[]::new));
  }

  /** What is declared has no made-up name, and what is there is not there anew beside it. */
  private static void assertNamesAreTheContracts(Path folder) throws IOException {
    Set<String> declared = new TreeSet<>();
    for (String file : files(folder, "")) {
      Matcher names = DECLARED.matcher(Files.readString(Path.of(file)));
      while (names.find()) {
        declared.add(names.group(1) == null ? names.group(2) : names.group(1));
      }
    }
    assertTrue(declared.containsAll(Set.of("Employee", "GapItem")), declared::toString);
    List<String> bad =
        declared.stream()
            .filter(name ->
                MADE_UP.matcher(name).matches()
                    || (name.startsWith("New") && declared.contains(name.substring(3))))
            .toList();
    assertEquals(List.of(), bad);
  }

  /** One after the other: the first one fetches the generator. */
  private static synchronized Path generated(String language) {
    Path folder = CLIENTS.resolve(language);
    Tools.run(ROOT, "openapi/generate-clients.sh", language);
    assertTrue(Files.exists(folder.resolve("README.md")));
    return folder;
  }

  private static List<String> sources(Path folder) throws IOException {
    return files(folder, ".java");
  }

  private static List<String> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(Path::toString)
          .filter(file -> file.endsWith(end))
          .sorted()
          .toList();
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
