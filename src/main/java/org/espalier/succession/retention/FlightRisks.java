package org.espalier.succession.retention;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.gap.GapItem;
import org.espalier.gap.GapView;
import org.espalier.gap.Gaps;
import org.espalier.plan.overview.Share;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.succession.positions.KeyPositionPolicy;
import org.espalier.succession.ratings.LatestRatings;
import org.espalier.succession.ratings.Looks;
import org.espalier.succession.ratings.RatingKind;
import org.espalier.succession.ratings.RatingPolicy;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/** Who might leave. Seen by those who see the ratings of a person, and never by the person. */
@Singleton
class FlightRisks {

  /** From the middle of the scale on somebody is at risk. */
  private static final BigDecimal AT_RISK = new BigDecimal("0.5");

  private static final int MOST = 500;
  private static final Query FACTS = Query.file("succession/retention_facts");
  private static final Query RISKS = Query.file("succession/retention_risks");

  private final Sql sql;
  private final RatingPolicy policy;
  private final KeyPositionPolicy nominations;
  private final LatestRatings ratings;
  private final Gaps gaps;
  private final Looks looks;

  FlightRisks(
      Sql sql,
      RatingPolicy policy,
      KeyPositionPolicy nominations,
      LatestRatings ratings,
      Gaps gaps,
      Looks looks) {
    this.sql = sql;
    this.policy = policy;
    this.nominations = nominations;
    this.ratings = ratings;
    this.gaps = gaps;
    this.looks = looks;
  }

  /**
   * The score of a person, with what it is made of.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND for people out of reach, and
   *     for oneself
   */
  FlightRiskView of(UUID employee) {
    Condition which =
        Condition.and(
            List.of(
                Condition.of("e.id = :employee", Args.of("employee", employee)),
                policy.visible("e.id")));
    // Whether the caller is nominated beside somebody is not for the caller.
    Condition others = nominations.others("x.id");
    AsOf now = AsOf.present();
    Known known =
        sql.first(
                FACTS.with("which", which.sql()).with("others", others.sql()),
                Args.none().and(which.args()).and(others.args()),
                Known::of)
            .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such employee."));
    GapView gap = gaps.ofVisible(employee, null, now);
    RiskScore score =
        RiskScore.of(
            new RiskScore.Facts(
                known.hired,
                known.inJobSince == null ? known.hired : known.inJobSince,
                known.planned,
                gained(gap, employee, now.at()),
                gap.readiness(),
                known.onlyCover),
            now.day(),
            known.weights);
    Map<RatingKind, LatestRatings.Latest> judged =
        ratings.of(which, now.at()).getOrDefault(employee, Map.of());
    looks.at("flight-risk", List.of(employee), List.of("score", "riskOfLoss", "impactOfLoss"));
    return new FlightRiskView(
        known.employee,
        now.shown(),
        score.score(),
        score.rules(),
        known.weights,
        judged.get(RatingKind.RISK_OF_LOSS),
        judged.get(RatingKind.IMPACT_OF_LOSS));
  }

  /** Everybody at risk whom the caller sees, without a running plan. */
  RetentionRisks risks() {
    Condition which = policy.visible("e.id");
    List<AtRisk> all =
        sql.list(
            RISKS.with("which", which.sql()),
            Args.of("threshold", AT_RISK).and(which.args()),
            AtRisk::of);
    List<AtRisk> without = all.stream().filter(one -> !one.planned).toList();
    List<RetentionRisks.RetentionRisk> items =
        without.stream().limit(MOST).map(AtRisk::risk).toList();
    looks.at(
        "flight-risk",
        items.stream().map(one -> one.employee().id()).toList(),
        List.of("riskOfLoss", "impactOfLoss"));
    return new RetentionRisks(AsOf.present().shown(), Share.of(without.size(), all.size()), items);
  }

  /** Levels gained within a year in what the job asks for now; null if nothing can be compared. */
  private @Nullable BigDecimal gained(GapView now, UUID employee, Instant at) {
    AsOf before =
        new AsOf(at.minus(365, ChronoUnit.DAYS), at.minus(365, ChronoUnit.DAYS).toString(), false);
    Map<UUID, BigDecimal> then = new HashMap<>();
    for (GapItem item : gaps.ofVisible(employee, null, before).items()) {
      if (item.actual() != null) {
        then.put(item.competency().id(), item.actual());
      }
    }
    return now.items().stream()
        .filter(item -> item.actual() != null && then.containsKey(item.competency().id()))
        .map(item ->
            Objects.requireNonNull(item.actual())
                .subtract(Objects.requireNonNull(then.get(item.competency().id())))
                .max(BigDecimal.ZERO))
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  private static EmployeeBrief person(Row row) throws SQLException {
    return new EmployeeBrief(
        row.uuid("id"), row.text("external_id"), row.text("given_name"), row.text("family_name"));
  }

  private record Known(
      EmployeeBrief employee,
      @Nullable LocalDate hired,
      @Nullable LocalDate inJobSince,
      boolean planned,
      long onlyCover,
      RiskWeights weights) {

    static Known of(Row row) throws SQLException {
      Instant since = row.instantOrNull("in_job_since");
      return new Known(
          person(row),
          row.dateOrNull("hire_date"),
          since == null ? null : since.atOffset(ZoneOffset.UTC).toLocalDate(),
          row.flag("planned"),
          row.longCount("only_cover"),
          row.numberOrNull("tenure") == null
              ? RiskWeights.USUAL
              : RiskWeights.of(row, "only_cover_weight"));
    }
  }

  private record AtRisk(RetentionRisks.RetentionRisk risk, boolean planned) {

    static AtRisk of(Row row) throws SQLException {
      UUID impact = row.uuidOrNull("impact_id");
      return new AtRisk(
          new RetentionRisks.RetentionRisk(
              person(row),
              new LatestRatings.Latest(
                  row.uuid("risk_id"),
                  row.number("risk_value"),
                  row.count("risk_scale"),
                  row.instant("risk_at")),
              impact == null
                  ? null
                  : new LatestRatings.Latest(
                      impact,
                      row.number("impact_value"),
                      row.count("impact_scale"),
                      row.instant("impact_at"))),
          row.flag("planned"));
    }
  }
}
