package org.espalier.platform.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.espalier.platform.start.StartRefused;

/**
 * One of PostgreSQL's own programs on this machine.
 *
 * @param major the version of PostgreSQL that it came with
 */
record ClientProgram(Path path, int major) {

  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

  /** Where Debian's packages put the programs of each version, beside each other. */
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

  /**
   * The oldest program of this name that knows a server of this version; a newer one does, an older
   * one does not.
   *
   * @throws StartRefused if there is none
   */
  static ClientProgram find(String name, int server) {
    return find(name, server, folders());
  }

  static ClientProgram find(String name, int server, List<Path> folders) {
    List<ClientProgram> found =
        folders.stream()
            .map(folder -> folder.resolve(name))
            .filter(Files::isExecutable)
            .distinct()
            .flatMap(program -> version(program).stream())
            .sorted(Comparator.comparingInt(ClientProgram::major))
            .toList();
    return found.stream()
        .filter(program -> program.major >= server)
        .findFirst()
        .orElseThrow(() ->
            new StartRefused(
                "this needs "
                    + name
                    + " of PostgreSQL "
                    + server
                    + " or newer, on PATH or under /usr/lib/postgresql; "
                    + (found.isEmpty()
                        ? "there is none"
                        : "the newest found is " + found.getLast().major)
                    + ". The package is called postgresql-client-"
                    + server
                    + " or the like."));
  }

  private static List<Path> folders() {
    List<Path> folders =
        new ArrayList<>(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of)
                .toList());
    if (Files.isDirectory(VERSIONS)) {
      try (Stream<Path> versions = Files.list(VERSIONS)) {
        versions.map(version -> version.resolve("bin")).forEach(folders::add);
      } catch (IOException e) {
        throw new StartRefused("cannot look into " + VERSIONS + ": " + e, e);
      }
    }
    return folders;
  }

  private static Optional<ClientProgram> version(Path program) {
    try {
      Process asked =
          new ProcessBuilder(program.toString(), "--version")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      Matcher told =
          VERSION.matcher(
              new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      return told.find()
          ? Optional.of(new ClientProgram(program, Integer.parseInt(told.group(1))))
          : Optional.empty();
    } catch (IOException cannotRun) {
      return Optional.empty();
    }
  }

  /** Runs it as somebody; what it says of itself goes to this process' own output. */
  void run(Login login, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(path.toString(), "--no-password"));
    command.add("--dbname=" + login.connection());
    command.addAll(arguments);
    ProcessBuilder process = new ProcessBuilder(command).inheritIO();
    process.environment().putAll(Map.of("PGPASSWORD", login.password()));
    try {
      int code = process.start().waitFor();
      if (code != 0) {
        throw new StartRefused(path.getFileName() + " failed (" + code + "); it said why above.");
      }
    } catch (IOException e) {
      throw new StartRefused("cannot run " + path + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("interrupted while " + path.getFileName() + " ran.", e);
    }
  }
}
