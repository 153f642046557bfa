package org.espalier.platform.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openapitools.jackson.nullable.JsonNullable;

/** Clients generated from the committed contract, each compiled with the programs that use it. */
final class GeneratedClients {

  /** The programs, a folder a language, and the rows that they import. */
  static final Path PROGRAMS = Path.of("src/test/clients").toAbsolutePath();

  /** A file in a client's folder: what the Java machine needs to run its programs. */
  static final String CLASSPATH = "classpath";

  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Path CLIENTS = ROOT.resolve("target/clients");

  /** Clients are made beside each other, for that is what takes long; the server only serves. */
  private static final Map<String, CompletableFuture<Path>> BUILT = new ConcurrentHashMap<>();

  private GeneratedClients() {}

  /** Makes all of them. */
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

  /** The folder of one. */
  static Path built(String language) {
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
      Files.copy(PROGRAMS.resolve(language).resolve(program), folder.resolve(program));
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
    compile.addAll(sources(PROGRAMS.resolve("java")));
    Tools.run(client, compile.toArray(String[]::new));
    Files.writeString(client.resolve(CLASSPATH), classes + File.pathSeparator + libraries());
  }

  private static void compileKotlin(Path client) throws IOException {
    Tools.run(
        ROOT,
        "mvn",
        "-B",
        "-q",
        "-ntp",
        "-f",
        PROGRAMS.resolve("kotlin/pom.xml").toString(),
        "-Dclient=" + client,
        // Its daemon would outlive the tests.
        "-Dkotlin.compiler.daemon=false",
        "compile",
        "dependency:build-classpath");
    Path path = client.resolve(CLASSPATH);
    Path classes = client.resolve("target/classes");
    Files.writeString(path, classes + File.pathSeparator + Files.readString(path));
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

  /** The files below a folder whose names end so. */
  static List<String> files(Path folder, String end) throws IOException {
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
        .map(GeneratedClients::library)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String library(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A program of the JDK that the tests run on. */
  static String jdk(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program).toString();
  }
}
