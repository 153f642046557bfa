package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.espalier.competency.evidence.Proficiencies;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.audience.Audience;
import org.espalier.workforce.audience.Audiences;
import org.espalier.workforce.audience.PersonFacts;
import org.jspecify.annotations.Nullable;

/** What activities need of those who enrol, and for whom they are on offer. */
@Singleton
class Prerequisites {

  private static final Query UNMET = Query.file("learning/unmet_prerequisites");

  private static final Query OFFER =
      Query.of(
              "select {offered} as offered, a.audience from activity a where a.tenant_id = :tenant and a.id = :activity")
          .with("offered", Query.file("learning/offered").piece());

  private final Sql sql;
  private final Proficiencies proficiencies;
  private final Audiences audiences;

  Prerequisites(Sql sql, Proficiencies proficiencies, Audiences audiences) {
    this.sql = sql;
    this.proficiencies = proficiencies;
    this.audiences = audiences;
  }

  /**
   * Insists that an activity is on offer to a person, who has what it needs. Who administers enrols
   * people in what is not on offer today.
   *
   * @throws org.espalier.platform.problem.ProblemException ENROLMENT_CLOSED, or
   *     PREREQUISITES_MISSING, naming all
   */
  void require(UUID activity, UUID employee, boolean admin) {
    requireOffer(activity, employee, admin);
    requirePassed(activity, employee);
  }

  private void requireOffer(UUID activity, UUID employee, boolean admin) {
    Args args = Args.of("activity", activity).and("today", Moments.today());
    sql.first(
            OFFER,
            args,
            row -> {
              if (!admin && !row.flag("offered")) {
                throw EnrolmentProblem.ENROLMENT_CLOSED.because(
                    "The activity is not on offer today.");
              }
              return Optional.ofNullable(row.textOrNull("audience"));
            })
        .flatMap(Function.identity())
        .ifPresent(audience -> requireMeant(audience, employee));
  }

  private void requireMeant(String audience, UUID employee) {
    PersonFacts facts = audiences.of(List.of(employee)).get(employee);
    if (facts == null || !Audience.of(audience).holds(facts)) {
      throw EnrolmentProblem.PREREQUISITES_MISSING.because(
          "The activity is not meant for the person.");
    }
  }

  private void requirePassed(UUID activity, UUID employee) {
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
