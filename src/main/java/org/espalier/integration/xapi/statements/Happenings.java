package org.espalier.integration.xapi.statements;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.espalier.integration.xapi.outcomes.Actor;
import org.espalier.integration.xapi.outcomes.Happening;
import org.espalier.integration.xapi.rules.StatementRules;
import org.jspecify.annotations.Nullable;

/** What statements say, as far as something can follow from it. */
final class Happenings {

  private static final BigDecimal SECONDS = new BigDecimal(3600);

  private Happenings() {}

  /**
   * What a statement says.
   *
   * @param sentBy the subject of who sent it
   */
  static Happening of(
      UUID id,
      String sentBy,
      Actor actor,
      String verb,
      @Nullable String activity,
      Instant at,
      JsonNode statement) {
    JsonNode result = statement.path("result");
    JsonNode success = result.path("success");
    return new Happening(
        id,
        sentBy,
        actor,
        verb,
        activity,
        verb.equals(StatementRules.VOIDED),
        at,
        success.isBoolean() ? success.booleanValue() : null,
        number(result.path("score").path("scaled")),
        number(result.path("score").path("raw")),
        hours(result.path("duration").asText()));
  }

  private static @Nullable BigDecimal number(JsonNode value) {
    return value.isNumber() ? value.decimalValue() : null;
  }

  /** Months and years are of no length in hours. */
  private static @Nullable BigDecimal hours(String duration) {
    try {
      return duration.isEmpty()
          ? null
          : BigDecimal.valueOf(Duration.parse(duration).toSeconds())
              .divide(SECONDS, 4, RoundingMode.HALF_UP)
              .stripTrailingZeros();
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }
}
