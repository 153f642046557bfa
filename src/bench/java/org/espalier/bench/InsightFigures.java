package org.espalier.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the server says of the gaps of everybody, as lines that can be compared. */
final class InsightFigures {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final List<String> MEMBERS =
      List.of(
          "/required",
          "/assessed",
          "/met",
          "/exceeded",
          "/below",
          "/unassessed",
          "/severity/low",
          "/severity/moderate",
          "/severity/high",
          "/meanShortfall/numerator",
          "/priority");

  private InsightFigures() {}

  /** A line a cell of a heat map. */
  static List<String> cells(byte[] answer) throws IOException {
    List<String> lines = new ArrayList<>();
    for (JsonNode cell : JSON.readTree(answer).get("cells")) {
      lines.add(
          line(
              figures(
                  cell.at("/row/externalId").asText(""),
                  cell.at("/column/externalId").asText(""),
                  cell.get("numbers"))));
    }
    return lines.stream().sorted().toList();
  }

  /** The line of a day of a trend. */
  static List<String> points(byte[] answer, String day) throws IOException {
    List<String> lines = new ArrayList<>();
    for (JsonNode point : JSON.readTree(answer).get("points")) {
      if (point.get("asOf").asText().equals(day)) {
        lines.add(line(figures("", "", point.get("numbers"))));
      }
    }
    return lines;
  }

  /** A line a person. */
  static List<String> people(byte[] answer) throws IOException {
    List<String> lines = new ArrayList<>();
    for (JsonNode one : JSON.readTree(answer).get("items")) {
      lines.add(
          line(
              List.of(
                  one.at("/employee/externalId").asText(),
                  one.get("required").asText(),
                  one.get("actual").asText(),
                  one.get("shortfall").asText())));
    }
    return lines;
  }

  /** What leads to the next page. */
  static String cursor(byte[] answer) throws IOException {
    JsonNode next = JSON.readTree(answer).get("nextCursor");
    return next.isNull() ? "" : "&cursor=" + next.asText();
  }

  /** True if a trend has all its days. */
  static boolean complete(byte[] answer) throws IOException {
    return JSON.readTree(answer).get("complete").asBoolean();
  }

  /** Keys and numbers, these as they are, whatever zeros they end with. */
  static String line(List<String> values) {
    List<String> told = new ArrayList<>();
    for (String value : values) {
      told.add(
          value.matches("-?\\d+(\\.\\d+)?")
              ? new BigDecimal(value).stripTrailingZeros().toPlainString()
              : value);
    }
    return String.join(" ", told);
  }

  private static List<String> figures(String row, String column, JsonNode numbers) {
    List<String> values = new ArrayList<>(List.of(row, column));
    MEMBERS.forEach(member -> values.add(numbers.at(member).asText()));
    return values;
  }
}
