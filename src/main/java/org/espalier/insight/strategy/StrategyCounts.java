package org.espalier.insight.strategy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.competency.frameworks.Tier;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/** Counts who there is for what an initiative asks for of a competency, row by row. */
final class StrategyCounts {

  private final CompetencyBrief competency;
  private final ScaleBrief scale;
  private final BigDecimal level;
  private final BigDecimal weight;
  private final boolean critical;
  private final @Nullable Integer required;
  private final List<StrategyDay> until = new ArrayList<>();
  private int has;
  private int could;

  private StrategyCounts(Row row) throws SQLException {
    this.competency =
        new CompetencyBrief(
            row.uuid("competency_id"),
            row.text("external_id"),
            row.text("name"),
            row.choice(Tier.class, "tier"));
    this.scale =
        new ScaleBrief(row.uuid("scale_id"), row.number("min_value"), row.number("max_value"));
    this.level = row.number("level");
    this.weight = row.number("weight");
    this.critical = row.flag("critical");
    this.required = row.countOrNull("head_count");
  }

  static StrategyCounts of(Row row) throws SQLException {
    return new StrategyCounts(row);
  }

  void add(Row row, LocalDate today) throws SQLException {
    StrategyPart part = row.choiceOrNull(StrategyPart.class, "part");
    int people = row.count("people");
    switch (part) {
      case null -> {}
      case HAS -> has += people;
      case COULD -> could += people;
      case DEVELOPING -> {
        LocalDate due = row.dateOrNull("due");
        until.add(new StrategyDay(due, due != null && due.isBefore(today), people));
      }
    }
  }

  /**
   * What it comes to.
   *
   * @param complete true if everybody was counted
   */
  StrategyCompetency told(LocalDate today, boolean complete) {
    LocalDate covered = complete && required != null ? coveredBy(required, today) : null;
    NotCovered reason =
        !complete
            ? NotCovered.PART_OF_PEOPLE
            : required == null
                ? NotCovered.NO_HEAD_COUNT
                : covered == null ? NotCovered.TOO_FEW : null;
    return new StrategyCompetency(
        competency,
        scale,
        level,
        weight,
        critical,
        required,
        has,
        until.stream().mapToInt(StrategyDay::people).sum(),
        List.copyOf(until),
        could,
        StrategyCompetency.coverage(required, has, complete),
        covered,
        reason);
  }

  private @Nullable LocalDate coveredBy(int wanted, LocalDate today) {
    int there = has;
    if (there >= wanted) {
      return today;
    }
    for (StrategyDay day : until) {
      if (day.counts()) {
        there += day.people();
        if (there >= wanted) {
          return day.day();
        }
      }
    }
    return null;
  }
}
