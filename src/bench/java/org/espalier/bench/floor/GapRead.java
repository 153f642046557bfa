package org.espalier.bench.floor;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The gap of a person, read and computed by hand. */
final class GapRead {

  private static final String GAP = Database.statement("gap");
  private static final MathContext SHOWN = new MathContext(20, RoundingMode.HALF_EVEN);
  private static final MathContext INNER = new MathContext(40, RoundingMode.HALF_EVEN);

  private GapRead() {}

  static byte[] gap(Database database, UUID id) throws SQLException, IOException {
    try (Connection connection = database.connection();
        PreparedStatement statement = connection.prepareStatement(GAP)) {
      statement.setString(1, database.tenant());
      statement.setObject(2, id);
      try (ResultSet rows = statement.executeQuery()) {
        return gap(rows);
      }
    }
  }

  private static byte[] gap(ResultSet rows) throws SQLException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
    List<GapLine> lines = new ArrayList<>();
    try (JsonGenerator json = Json.to(out)) {
      while (rows.next()) {
        if (lines.isEmpty()) {
          head(rows, json);
        }
        lines.add(GapLine.of(rows));
      }
      lines.sort(GapLine.URGENCY);
      totals(lines, json);
      json.writeArrayFieldStart("items");
      for (GapLine line : lines) {
        line.write(json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static void head(ResultSet row, JsonGenerator json) throws SQLException, IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("employee");
    json.writeStringField("id", row.getString(1));
    json.writeStringField("externalId", row.getString(2));
    json.writeStringField("givenName", row.getString(3));
    json.writeStringField("familyName", row.getString(4));
    json.writeEndObject();
    json.writeObjectFieldStart("target");
    json.writeStringField("type", "CURRENT_JOB");
    json.writeObjectFieldStart("job");
    json.writeStringField("id", row.getString(5));
    json.writeStringField("externalId", row.getString(6));
    json.writeStringField("title", row.getString(7));
    json.writeEndObject();
    json.writeNullField("initiative");
    json.writeEndObject();
    json.writeStringField("asOf", Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
  }

  private static void totals(List<GapLine> lines, JsonGenerator json) throws IOException {
    BigDecimal weights = BigDecimal.ZERO;
    BigDecimal reached = BigDecimal.ZERO;
    int assessed = 0;
    int met = 0;
    for (GapLine line : lines) {
      weights = weights.add(line.weight());
      reached = reached.add(line.weight().multiply(line.reached(INNER)));
      assessed += line.actual() == null ? 0 : 1;
      met += line.met() ? 1 : 0;
    }
    json.writeStringField("policy", lines.getFirst().policy());
    json.writeNumberField("readiness", plain(reached.divide(weights, INNER).round(SHOWN)));
    json.writeNumberField(
        "assessedCoverage",
        quotient(BigDecimal.valueOf(assessed), BigDecimal.valueOf(lines.size())));
    json.writeNumberField("metCount", met);
    json.writeNumberField("requiredCount", lines.size());
    json.writeArrayFieldStart("blockingGaps");
    for (GapLine line : lines) {
      if (line.blocking()) {
        line.writeCompetency(json);
      }
    }
    json.writeEndArray();
  }

  static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return plain(dividend.divide(divisor, SHOWN));
  }

  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
