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
 * @param quota requests a minute of a client that sends more, instead of killing; 0 for killing
 * @param rate requests a second that it sends
 */
record Options(Path root, Path data, int times, long seed, int servers, int quota, int rate) {

  private static final List<String> KNOWN = List.of("times", "seed", "servers", "quota", "rate");

  static Options of(String... args) {
    for (String arg : args) {
      if (KNOWN.stream().noneMatch(name -> arg.matches("--" + name + "=\\d+"))) {
        throw new IllegalArgumentException(
            arg
                + ": there are --times=100, --seed=number, --servers=3, --quota=6000 and --rate=200");
      }
    }
    Path root = Path.of(System.getProperty("chaos.root")).toAbsolutePath();
    return new Options(
        root,
        root.resolve("target/chaos-data"),
        (int) number("times", args).orElse(100L).longValue(),
        number("seed", args).orElseGet(System::nanoTime),
        (int) number("servers", args).orElse(3L).longValue(),
        (int) number("quota", args).orElse(0L).longValue(),
        (int) number("rate", args).orElse(200L).longValue());
  }

  private static Optional<Long> number(String name, String... args) {
    String prefix = "--" + name + "=";
    return Arrays.stream(args)
        .filter(arg -> arg.startsWith(prefix))
        .map(arg -> Long.parseLong(arg.substring(prefix.length())))
        .findFirst();
  }
}
