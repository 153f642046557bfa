package org.espalier.capacity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a run was told.
 *
 * @param figures the file of the benchmark's figures; null for the newest
 * @param assumed the assumptions, with what was told otherwise
 */
record Options(@Nullable Path figures, Assumptions assumed) {

  private static final String FIGURES = "--figures=";

  /**
   * Reads arguments such as {@code --people=5000} or {@code --database.cores=32}.
   *
   * @throws IllegalArgumentException if there is no such number to be told otherwise
   */
  static Options of(String... args) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Path figures = null;
    try (InputStream in =
        Objects.requireNonNull(Options.class.getResourceAsStream("/capacity/assumptions.json"))) {
      JsonNode assumptions = json.readTree(in);
      for (String arg : args) {
        if (arg.startsWith(FIGURES)) {
          figures = Path.of(arg.substring(FIGURES.length()));
        } else {
          tell(assumptions, arg);
        }
      }
      return new Options(figures, json.treeToValue(assumptions, Assumptions.class));
    }
  }

  private static void tell(JsonNode assumptions, String arg) {
    int is = arg.indexOf('=');
    if (!arg.startsWith("--") || is < 0) {
      throw new IllegalArgumentException(arg + ": say --name=number");
    }
    String path = arg.substring(2, is);
    String name = path.substring(path.lastIndexOf('.') + 1);
    JsonNode owner =
        name.equals(path) ? assumptions : assumptions.path(path.substring(0, path.indexOf('.')));
    if (!owner.path(name).isNumber()) {
      throw new IllegalArgumentException(arg + ": assumptions.json has no number " + path);
    }
    String number = arg.substring(is + 1);
    if (owner.path(name).isIntegralNumber() && number.matches("\\d+")) {
      ((ObjectNode) owner).put(name, Long.parseLong(number));
    } else {
      ((ObjectNode) owner).put(name, Double.parseDouble(number));
    }
  }
}
