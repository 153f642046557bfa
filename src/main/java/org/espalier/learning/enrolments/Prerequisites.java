package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.competency.evidence.Proficiencies;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What activities need of those who enrol. */
@Singleton
class Prerequisites {

  private static final Query UNMET = Query.file("learning/unmet_prerequisites");

  private final Sql sql;
  private final Proficiencies proficiencies;

  Prerequisites(Sql sql, Proficiencies proficiencies) {
    this.sql = sql;
    this.proficiencies = proficiencies;
  }

  /**
   * Insists that a person has what an activity needs.
   *
   * @throws org.espalier.platform.problem.ProblemException PREREQUISITES_MISSING, naming all
   */
  void require(UUID activity, UUID employee) {
    List<Need> open =
        sql.list(UNMET, Args.of("activity", activity).and("employee", employee), Need::of);
    if (open.isEmpty()) {
      return;
    }
    Map<UUID, BigDecimal> levels = new HashMap<>();
    if (open.stream().anyMatch(need -> need.competency() != null)) {
      proficiencies
          .of(List.of(employee))
          .getOrDefault(employee, List.of())
          .forEach(known -> levels.put(known.competency().id(), known.level()));
    }
    List<String> missing = new ArrayList<>();
    open.stream().filter(need -> !need.met(levels)).forEach(need -> missing.add(need.words()));
    if (!missing.isEmpty()) {
      throw EnrolmentProblem.PREREQUISITES_MISSING.because(
          "What is missing: " + String.join(", ", missing) + ".");
    }
  }

  /** An activity that the person has not passed, or a competency at a level. */
  private record Need(String externalId, @Nullable UUID competency, @Nullable BigDecimal level) {

    static Need of(Row row) throws SQLException {
      return new Need(
          row.text("external_id"), row.uuidOrNull("competency_id"), row.numberOrNull("level"));
    }

    boolean met(Map<UUID, BigDecimal> levels) {
      BigDecimal known = competency == null ? null : levels.get(competency);
      return known != null && known.compareTo(Objects.requireNonNull(level)) >= 0;
    }

    String words() {
      return "\"" + externalId + "\"" + (level == null ? "" : " at " + level.toPlainString());
    }
  }
}
