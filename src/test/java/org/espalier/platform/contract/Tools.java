package org.espalier.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** Programs that the tests of the contract run. */
public final class Tools {

  private static final Path CONTRACT = Path.of("openapi").toAbsolutePath();
  private static final Path CLIENTS = Path.of("src/test/clients").toAbsolutePath();

  private Tools() {}

  /** The npm program of this name, installed as the lock file says. */
  public static String npm(String program) {
    return contract().resolve("node_modules/.bin").resolve(program).toString();
  }

  /** The folder of the contract, with the packages of its tools. */
  static Path contract() {
    return installed(CONTRACT);
  }

  /** A folder of clients of ours, with the packages that they need. */
  static Path clients(String name) {
    return installed(CLIENTS.resolve(name));
  }

  private static synchronized Path installed(Path folder) {
    Path installed = folder.resolve("node_modules/.package-lock.json");
    Path wanted = folder.resolve("package-lock.json");
    if (!Files.exists(installed) || modified(installed) < modified(wanted)) {
      run(folder, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline");
    }
    return folder;
  }

  /** Runs a program that must succeed, and says what it printed. */
  public static String run(Path folder, String... command) {
    return fed(folder, "", command);
  }

  /** Runs a program that reads something and must succeed, and says what it printed. */
  static String fed(Path folder, String input, String... command) {
    Ended ended = end(folder, input, command);
    assertEquals(0, ended.code(), () -> List.of(command) + " printed " + ended.printed());
    return ended.printed();
  }

  /** Runs a program that must find something, and says what it printed. */
  static String refused(Path folder, String... command) {
    Ended ended = end(folder, "", command);
    assertEquals(1, ended.code(), () -> List.of(command) + " printed " + ended.printed());
    return ended.printed();
  }

  /** True if a program is there and ends well. */
  static boolean works(Path folder, String... command) {
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    try {
      return process.redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start().waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Ended end(Path folder, String input, String... command) {
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), printed);
    } catch (IOException e) {
      return Assertions.fail(
          command[0] + " cannot be run: Node 20 or newer with npm is needed on PATH", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static long modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Ended(int code, String printed) {}
}
