package org.espalier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What Gatling found out, from the figures behind its report.
 *
 * @param all of all requests, and below it of each kind
 */
record GatlingFigures(JsonNode all) {

  private static final String FIGURES = "js/stats.json";

  /** The last run whose report lies in a folder. */
  static GatlingFigures newest(Path folder) throws IOException {
    try (Stream<Path> runs = Files.list(folder)) {
      Path figures =
          runs.map(run -> run.resolve(FIGURES))
              .filter(Files::exists)
              .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
              .orElseThrow(() -> new IllegalStateException("no report of Gatling in " + folder));
      return new GatlingFigures(new ObjectMapper().readTree(figures.toFile()));
    }
  }

  void tell(Report report, Cpu spent) {
    long requests = all.at("/stats/numberOfRequests/total").asLong();
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
            times(all.get("stats"))));
    for (JsonNode kind : all.get("contents")) {
      Figure.Times times = times(kind.get("stats"));
      report.figure(
          "mixed day, " + kind.get("name").asText() + ", p50 / p99",
          Report.format("%.0f / %.0f ms", times.p50(), times.p99()));
    }
    long failed = all.at("/stats/numberOfRequests/ko").asLong();
    report.fact("mixed day, requests that failed", Long.toString(failed), "0", failed == 0);
  }

  private static Figure.Times times(JsonNode stats) {
    return new Figure.Times(
        stats.at("/percentiles1/total").asDouble(),
        stats.at("/percentiles4/total").asDouble(),
        stats.at("/meanNumberOfRequestsPerSecond/total").asDouble());
  }
}
