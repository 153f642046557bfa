package org.espalier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.StringJoiner;

/** The numbers of a group gap, as text that can be compared: a line a competency. */
final class GroupNumbers {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MathContext ENOUGH = new MathContext(12);

  private GroupNumbers() {}

  static String of(byte[] answer) throws IOException {
    StringJoiner lines = new StringJoiner("\n");
    for (JsonNode item : JSON.readTree(answer).get("items")) {
      JsonNode severity = item.get("severity");
      lines.add(
          line(
              item.at("/competency/externalId").asText(),
              item.get("required").asLong(),
              item.get("met").asLong(),
              item.get("exceeded").asLong(),
              item.get("below").asLong(),
              item.get("unassessed").asLong(),
              severity.get("low").asLong(),
              severity.get("moderate").asLong(),
              severity.get("high").asLong(),
              item.get("meanShortfall").decimalValue(),
              item.get("priority").decimalValue()));
    }
    return lines.toString();
  }

  static String of(ResultSet rows) throws SQLException {
    StringJoiner lines = new StringJoiner("\n");
    while (rows.next()) {
      lines.add(
          line(
              rows.getString("external_id"),
              rows.getLong("required"),
              rows.getLong("met"),
              rows.getLong("exceeded"),
              rows.getLong("below"),
              rows.getLong("unassessed"),
              rows.getLong("low"),
              rows.getLong("moderate"),
              rows.getLong("high"),
              rows.getBigDecimal("mean_shortfall"),
              rows.getBigDecimal("priority")));
    }
    return lines.toString();
  }

  private static String line(Object... values) {
    StringJoiner line = new StringJoiner(" ");
    for (Object value : values) {
      line.add(
          value instanceof BigDecimal number
              ? number.round(ENOUGH).stripTrailingZeros().toPlainString()
              : value.toString());
    }
    return line.toString();
  }
}
