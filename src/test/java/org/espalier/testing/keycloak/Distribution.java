package org.espalier.testing.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of Keycloak as the build unpacked them, and how they are run: by the Java of the tests
 * and without the shell script, so that the process that is started is the one to end.
 *
 * @param home its folder
 */
record Distribution(Path home) {

  private static final Path FOLDER = Path.of("target", "keycloak").toAbsolutePath();
  private static final Path REALM = Path.of("docker", "keycloak", "acme-realm.json");

  /** What is not needed to issue tokens and costs time at the start. */
  private static final List<String> BUILD =
      List.of(
          "build",
          "--db=dev-mem",
          "--features-disabled=admin,account,device-flow,ciba,par,impersonation");

  /** The distribution in the build folder; the first to ask has it fit itself to its options. */
  static Distribution ready() {
    Distribution found = new Distribution(unpacked());
    found.build();
    return found;
  }

  /** Where its process tells what it does. */
  static Path log() {
    return FOLDER.resolveSibling("keycloak.log");
  }

  /** Puts the realm where it is imported from. */
  void importRealm() {
    try {
      Path folder = Files.createDirectories(home.resolve("data").resolve("import"));
      Files.copy(REALM, folder.resolve(REALM.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs one of its commands; what it prints goes to the log. */
  Process run(List<String> arguments, Map<String, String> environment) {
    List<String> command = new ArrayList<>(java());
    command.addAll(arguments);
    ProcessBuilder process =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    process.environment().keySet().removeIf(name -> name.startsWith("KC_"));
    process.environment().putAll(environment);
    try {
      return process.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void build() {
    Path mark = FOLDER.resolve("built");
    try {
      if (Files.exists(mark) && Files.readString(mark).equals(state())) {
        return;
      }
      int status = run(BUILD, Map.of()).waitFor();
      if (status != 0) {
        throw new IllegalStateException("Keycloak cannot be built, see " + log());
      }
      Files.writeString(mark, state());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What was built, and when: to be built anew after it was unpacked anew. */
  private String state() throws IOException {
    Path outcome = home.resolve("lib").resolve("quarkus").resolve("quarkus-application.dat");
    return BUILD + " " + Files.getLastModifiedTime(outcome);
  }

  /** What {@code kc.sh} makes of it, with a compiler that is done sooner. */
  private List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
        "-Dpicocli.disable.closures=true",
        "-Dkc.home.dir=" + home,
        "-Djboss.server.config.dir=" + home.resolve("conf"),
        "--add-opens=java.base/java.util=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
        "--add-opens=java.base/java.security=ALL-UNNAMED",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        home.resolve("lib").resolve("quarkus-run.jar").toString(),
        "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
  }

  private static Path unpacked() {
    try (Stream<Path> entries = Files.list(FOLDER)) {
      return entries
          .filter(entry -> entry.getFileName().toString().startsWith("keycloak-"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no Keycloak in " + FOLDER));
    } catch (IOException e) {
      throw new UncheckedIOException("the build unpacks Keycloak there", e);
    }
  }
}
