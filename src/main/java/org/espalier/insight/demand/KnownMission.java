package org.espalier.insight.demand;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.espalier.insight.projection.Mission;
import org.espalier.insight.projection.Scale;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/** What an initiative asks for, as it stands there. */
record KnownMission(
    UUID initiative,
    String externalId,
    BigDecimal weight,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    UUID competency,
    BigDecimal level,
    @Nullable Integer people,
    Scale scale) {

  static KnownMission of(Row row) throws SQLException {
    return new KnownMission(
        row.uuid("initiative_id"),
        row.text("external_id"),
        row.number("weight"),
        row.dateOrNull("starts_on"),
        row.dateOrNull("ends_on"),
        row.uuid("competency_id"),
        row.number("level"),
        row.countOrNull("head_count"),
        new Scale(row.number("min_value"), row.number("max_value")));
  }

  /** True if it runs in any of the quarters. */
  boolean inTime(Quarters quarters) {
    return (startsOn == null || !startsOn.isAfter(quarters.end()))
        && (endsOn == null || !endsOn.isBefore(quarters.base()));
  }

  Mission mission(Quarters quarters, int asked) {
    int last = endsOn == null ? quarters.count() : Math.min(quarters.of(endsOn), quarters.count());
    return new Mission(initiative, competency, level, asked, quarters.of(startsOn), last, weight);
  }

  AssumedMission assumed(Quarters quarters) {
    int asked = Objects.requireNonNull(people);
    Mission mission = mission(quarters, asked);
    return new AssumedMission(
        initiative, externalId, competency, level, asked, mission.from(), mission.to());
  }

  LeftOut leftOut(LeftOutReason reason) {
    return new LeftOut(reason, null, initiative, competency, people);
  }
}
