package org.espalier.bench.floor;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One requirement of a gap. */
record GapLine(
    String id,
    String externalId,
    String name,
    String tier,
    String scale,
    BigDecimal min,
    BigDecimal max,
    String policy,
    BigDecimal required,
    BigDecimal weight,
    boolean critical,
    String requiredBy,
    @Nullable BigDecimal actual,
    @Nullable String deciding,
    BigDecimal priority) {

  static final Comparator<GapLine> URGENCY =
      Comparator.comparing((GapLine line) -> !line.blocking())
          .thenComparing(line -> line.actual() != null)
          .thenComparing(GapLine::priority, Comparator.reverseOrder())
          .thenComparing(GapLine::name)
          .thenComparing(GapLine::id);

  static GapLine of(ResultSet row) throws SQLException {
    if (row.getBoolean(22)) {
      throw new IllegalStateException("the floor takes proficiencies as they are kept");
    }
    BigDecimal min = GapRead.plain(row.getBigDecimal(13));
    BigDecimal max = GapRead.plain(row.getBigDecimal(14));
    BigDecimal required = GapRead.plain(row.getBigDecimal(16));
    BigDecimal weight = GapRead.plain(row.getBigDecimal(17));
    BigDecimal kept = row.getBigDecimal(20);
    BigDecimal actual = kept == null ? null : GapRead.plain(kept);
    BigDecimal lacking = required.subtract(actual == null ? min : actual).max(BigDecimal.ZERO);
    return new GapLine(
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        min,
        max,
        row.getString(15),
        required,
        weight,
        row.getBoolean(18),
        row.getString(19),
        actual,
        row.getString(21),
        GapRead.quotient(weight.multiply(lacking), max.subtract(min)));
  }

  boolean met() {
    return actual != null && actual.compareTo(required) >= 0;
  }

  boolean blocking() {
    return critical && !met();
  }

  /** The share of what is required that is reached, at most 1. */
  BigDecimal reached(MathContext precision) {
    BigDecimal asked = required.subtract(min);
    if (asked.signum() == 0) {
      return BigDecimal.ONE;
    }
    return actual == null
        ? BigDecimal.ZERO
        : actual.subtract(min).divide(asked, precision).min(BigDecimal.ONE);
  }

  void writeCompetency(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("externalId", externalId);
    json.writeStringField("name", name);
    json.writeStringField("tier", tier);
    json.writeEndObject();
  }

  void write(JsonGenerator json) throws IOException {
    BigDecimal shortfall = actual == null ? null : GapRead.plain(required.subtract(actual));
    BigDecimal normalized =
        shortfall == null ? null : GapRead.quotient(shortfall, max.subtract(min));
    json.writeStartObject();
    json.writeFieldName("competency");
    writeCompetency(json);
    json.writeObjectFieldStart("scale");
    json.writeStringField("id", scale);
    json.writeNumberField("min", min);
    json.writeNumberField("max", max);
    json.writeEndObject();
    json.writeNumberField("required", required);
    json.writeNumberField("actual", actual);
    json.writeNumberField("shortfall", shortfall);
    json.writeNumberField("normalizedShortfall", normalized);
    json.writeStringField("severity", severity(normalized));
    json.writeStringField("status", status());
    json.writeNumberField("weight", weight);
    json.writeBooleanField("critical", critical);
    json.writeNumberField("priority", priority);
    json.writeFieldName("requiredBy");
    json.writeRawValue("[" + requiredBy + "]");
    json.writeStringField("policy", policy);
    json.writeArrayFieldStart("evidence");
    writeEvidence(json);
    json.writeEndArray();
    json.writeEndObject();
  }

  private @Nullable String severity(@Nullable BigDecimal normalized) {
    if (normalized == null) {
      return null;
    }
    double share = normalized.doubleValue();
    return share <= 0 ? "NONE" : share >= 0.5 ? "HIGH" : share >= 0.25 ? "MODERATE" : "LOW";
  }

  private String status() {
    if (actual == null) {
      return "UNASSESSED";
    }
    int order = actual.compareTo(required);
    return order < 0 ? "BELOW" : order == 0 ? "MET" : "EXCEEDED";
  }

  /** The database keeps the members in an order of its own. */
  private void writeEvidence(JsonGenerator json) throws IOException {
    if (actual == null || deciding == null) {
      return;
    }
    try (JsonParser kept = Json.of(deciding)) {
      while (kept.nextToken() != null) {
        if (kept.currentToken() == JsonToken.START_OBJECT) {
          EvidenceLine.read(kept).write(json);
        }
      }
    }
  }
}
