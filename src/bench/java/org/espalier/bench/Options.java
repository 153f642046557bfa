package org.espalier.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run was told.
 *
 * @param names the measures that are wanted; all if empty
 * @param people how large the company is
 * @param minutes how long the mixed day lasts
 * @param rate requests a second that arrive on the mixed day
 * @param data where the loaded company is kept for the next time, if anywhere
 * @param out where the report goes, if not beside the others
 * @param postgraphile whether PostGraphile is compared with
 */
record Options(
    List<String> names,
    int people,
    int minutes,
    int rate,
    @Nullable Path data,
    @Nullable Path out,
    boolean postgraphile) {

  private static final List<String> KNOWN =
      List.of("people", "minutes", "rate", "data", "out", "with-postgraphile");

  static Options of(String... args) {
    for (String arg : args) {
      if (arg.startsWith("--") && !KNOWN.contains(arg.substring(2).split("=", -1)[0])) {
        throw new IllegalArgumentException(arg + ": there are " + KNOWN);
      }
    }
    return new Options(
        Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList(),
        value("people", args).map(Options::number).orElse(100_000),
        value("minutes", args).map(Integer::parseInt).orElse(10),
        value("rate", args).map(Integer::parseInt).orElse(100),
        value("data", args).map(folder -> Path.of(folder).toAbsolutePath()).orElse(null),
        value("out", args).map(folder -> Path.of(folder).toAbsolutePath()).orElse(null),
        Arrays.asList(args).contains("--with-postgraphile"));
  }

  /** The same with another number of people. */
  Options with(int others) {
    return new Options(names, others, minutes, rate, data, out, postgraphile);
  }

  /** True if a measure is to be run. */
  boolean wants(String name) {
    return names.isEmpty() || names.contains(name);
  }

  /** As {@code 10k} and {@code 1m} say it. */
  static int number(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int factor = lower.endsWith("k") ? 1_000 : lower.endsWith("m") ? 1_000_000 : 1;
    return factor * Integer.parseInt(factor == 1 ? lower : lower.substring(0, lower.length() - 1));
  }

  private static Optional<String> value(String name, String... args) {
    String prefix = "--" + name + "=";
    return Arrays.stream(args)
        .filter(arg -> arg.startsWith(prefix))
        .map(arg -> arg.substring(prefix.length()))
        .findFirst();
  }
}
