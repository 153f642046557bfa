package org.espalier.chaos;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a run was told.
 *
 * @param root the project's folder
 * @param data where the database and the logs go
 * @param times how often something is killed
 * @param seed what decides when and what
 * @param servers how many servers there are
 */
record Options(Path root, Path data, int times, long seed, int servers) {

  private static final List<String> KNOWN = List.of("times", "seed", "servers");

  static Options of(String... args) {
    for (String arg : args) {
      if (KNOWN.stream().noneMatch(name -> arg.matches("--" + name + "=\\d+"))) {
        throw new IllegalArgumentException(
            arg + ": there are --times=100, --seed=number and --servers=3");
      }
    }
    Path root = Path.of(System.getProperty("chaos.root")).toAbsolutePath();
    return new Options(
        root,
        root.resolve("target/chaos-data"),
        (int) number("times", args).orElse(100L).longValue(),
        number("seed", args).orElseGet(System::nanoTime),
        (int) number("servers", args).orElse(3L).longValue());
  }

  private static Optional<Long> number(String name, String... args) {
    String prefix = "--" + name + "=";
    return Arrays.stream(args)
        .filter(arg -> arg.startsWith(prefix))
        .map(arg -> Long.parseLong(arg.substring(prefix.length())))
        .findFirst();
  }
}
