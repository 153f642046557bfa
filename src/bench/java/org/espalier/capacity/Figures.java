package org.espalier.capacity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the benchmark measured: {@code figures.json} of one of its runs. What that run did not
 * measure is taken from {@code known.json}.
 */
final class Figures {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Double> SECONDS = Map.of("µs", 1e-6, "ms", 1e-3, "s", 1.0);

  private final Map<String, Cost> costs = new LinkedHashMap<>();

  private Figures(JsonNode known, JsonNode measured) {
    add(known);
    add(measured);
  }

  /** Those of a file. */
  static Figures of(Path file) throws IOException {
    return new Figures(known(), JSON.readTree(file.toFile()));
  }

  /** Those of the last run whose report is kept in a folder, or the known ones alone. */
  static Figures newest(Path folder) throws IOException {
    Optional<Path> last;
    try (Stream<Path> all = Files.walk(folder, 2)) {
      last = all.filter(one -> one.endsWith("figures.json")).max(Comparator.naturalOrder());
    }
    return last.isPresent() ? of(last.get()) : new Figures(known(), known());
  }

  /** What something costs that the benchmark gave this name. */
  Cost cost(String name) {
    return Objects.requireNonNull(costs.get(name), () -> "no figure " + name);
  }

  /** All sources that costs come from. */
  List<String> sources() {
    return costs.values().stream().map(Cost::source).distinct().toList();
  }

  private void add(JsonNode run) {
    for (JsonNode figure : run.path("figures")) {
      add(run, figure);
    }
  }

  private void add(JsonNode run, JsonNode figure) {
    Double unit = SECONDS.get(figure.path("unit").asText());
    if (unit != null && figure.hasNonNull("server") && figure.hasNonNull("database")) {
      costs.put(
          figure.path("name").asText(),
          new Cost(
              figure.path("server").asDouble() * unit,
              figure.path("database").asDouble() * unit,
              run.path("people").asDouble(),
              figure.path("source").asText("commit " + run.path("commit").asText())));
    }
  }

  private static JsonNode known() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Figures.class.getResourceAsStream("/capacity/known.json"))) {
      return JSON.readTree(in);
    }
  }

  /**
   * CPU time, in seconds.
   *
   * @param server of the server
   * @param database of PostgreSQL
   * @param people of the tenant in which it was measured
   * @param source where it is known from
   */
  record Cost(double server, double database, double people, String source) {

    Cost times(double factor) {
      return new Cost(server * factor, database * factor, people, source);
    }
  }
}
