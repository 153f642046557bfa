package org.espalier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Gatling found out: it says the value of each thing that it was asked to assert.
 *
 * @param values by what they are of, and what they are
 */
record GatlingFigures(Map<String, Map<String, Double>> values) {

  private static final Pattern TOLD =
      Pattern.compile(
          "(\\S+): (.+) is greater than or equal to [0-9.]+ : true \\(actual : ([0-9.E]+)\\)");
  private static final String ALL = "Global";
  private static final String P50 = "50th percentile of response time";
  private static final String P99 = "99th percentile of response time";

  static GatlingFigures of(Path log) throws IOException {
    return of(Files.readAllLines(log));
  }

  static GatlingFigures of(List<String> log) {
    Map<String, Map<String, Double>> values = new LinkedHashMap<>();
    for (String line : log) {
      Matcher told = TOLD.matcher(line);
      if (told.matches()) {
        values
            .computeIfAbsent(told.group(1), _ -> new LinkedHashMap<>())
            .put(told.group(2), Double.valueOf(told.group(3)));
      }
    }
    if (!values.containsKey(ALL)) {
      throw new IllegalStateException("Gatling told nothing");
    }
    return new GatlingFigures(values);
  }

  void tell(Report report, Cpu spent) {
    long requests = Math.round(value(ALL, "count of all events"));
    report.add(
        new Figure(
            "day",
            Report.format("mixed day, %,d requests, CPU a request", requests),
            "µs",
            spent.per(requests).server(),
            spent.per(requests).database(),
            Double.NaN,
            Double.NaN,
            null,
            new Figure.Times(
                value(ALL, P50), value(ALL, P99), value(ALL, "mean requests per second"))));
    for (String kind : kinds()) {
      report.figure(
          "mixed day, " + kind + ", p50 / p99",
          Report.format("%.0f / %.0f ms", value(kind, P50), value(kind, P99)));
    }
    long failed = Math.round(value(ALL, "count of failed events"));
    report.fact("mixed day, requests that failed", Long.toString(failed), "0", failed == 0);
  }

  private Set<String> kinds() {
    Set<String> kinds = new LinkedHashSet<>(values.keySet());
    kinds.remove(ALL);
    return kinds;
  }

  /** One of them; not a number if it was not told. */
  double value(String of, String what) {
    return values.getOrDefault(of, Map.of()).getOrDefault(what, Double.NaN);
  }
}
