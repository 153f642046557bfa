package org.espalier.performance.reviews;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.competency.frameworks.ScaleLevel;
import org.espalier.performance.score.ScoreView;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** Reviews as calibration sees and changes them. */
@Singleton
public class CalibratedReviews {

  private static final int AT_ONCE = 1000;
  private static final Query ADJUST = Query.file("performance/adjust_review");
  private static final Query READY =
      Query.of(
          """
          update review r set ready_at = :now, version = r.version + 1, updated_at = :now, updated_by = :actor
          where r.tenant_id = :tenant and r.id = any(:reviews) and r.state = 'CALIBRATION' and r.ready_at is null
          returning r.id\
          """);

  private final Sql sql;
  private final Tenancy tenancy;
  private final ReviewReader reader;
  private final ReviewSteps steps;
  private final ReviewFeed feed;

  CalibratedReviews(
      Sql sql, Tenancy tenancy, ReviewReader reader, ReviewSteps steps, ReviewFeed feed) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.reader = reader;
    this.steps = steps;
    this.feed = feed;
  }

  /** How reviews come out, before anything was agreed and after; a thousand a statement. */
  public List<Outcome> outcomes(List<UUID> reviews) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int from = 0; from < reviews.size(); from += AT_ONCE) {
      reader.any(reviews.subList(from, Math.min(reviews.size(), from + AT_ONCE))).stream()
          .map(CalibratedReviews::outcome)
          .forEach(outcomes::add);
    }
    return outcomes;
  }

  private static Outcome outcome(ReviewRecord review) {
    return new Outcome(
        review.labels(),
        Scoring.of(review.uncalibrated()).value(),
        ReviewView.result(review, Scoring.of(review)));
  }

  /**
   * Writes down what was agreed of a review that is in calibration, in the present transaction.
   *
   * @param competency null for the whole review
   * @throws org.espalier.platform.problem.ProblemException CONFLICT if the review is not in
   *     calibration, FORBIDDEN for the own one, or with every fault
   */
  public AdjustmentView adjust(
      UUID session,
      UUID id,
      @Nullable UUID competency,
      @Nullable BigDecimal level,
      @Nullable String reason,
      Faults faults) {
    steps.lock(List.of(id));
    ReviewRecord review = reader.visible(id);
    if (review.own()) {
      throw CommonProblem.FORBIDDEN.because("Nobody calibrates the own review.");
    }
    Rated rated = rated(review, competency, faults);
    if (rated != null && level != null && !rated.has(level)) {
      faults.add(
          "/level",
          FaultCode.LEVEL_OUTSIDE_SCALE,
          "The scale goes from " + rated.min() + " to " + rated.max() + ".");
    }
    faults.throwIfAny();
    if (review.state() != ReviewState.CALIBRATION) {
      throw CommonProblem.CONFLICT.because("The review is " + review.state() + ".");
    }
    UUID made = Ids.next();
    Instant now = Moments.now();
    sql.update(
        ADJUST,
        Args.of("id", made)
            .and("review", id)
            .and("session", session)
            .and("competency", competency)
            .and("before", rated == null ? null : rated.before())
            .and("level", level)
            .and("reason", reason)
            .and("now", now)
            .and("actor", tenancy.caller().subject()));
    feed.note("calibrated", id, null, Map.of());
    return reader.any(id).adjustments().stream()
        .filter(one -> one.id().equals(made))
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable Rated rated(
      ReviewRecord review, @Nullable UUID competency, Faults faults) {
    ScoreView score = Scoring.of(review);
    if (competency == null) {
      return new Rated(
          review.scale().min(), review.scale().max(), ReviewView.result(review, score));
    }
    BigDecimal before =
        score.sections().stream()
            .flatMap(section -> section.ratings().stream())
            .filter(item -> competency.equals(item.competencyId()))
            .map(item -> item.value())
            .filter(value -> value != null)
            .findFirst()
            .orElse(null);
    Rated found =
        review.competencies().stream()
            .filter(one -> one.competency().id().equals(competency))
            .map(one -> new Rated(one.scale().min(), one.scale().max(), before))
            .findFirst()
            .orElse(null);
    if (found == null) {
      faults.add(
          "/competencyId", FaultCode.UNKNOWN_REFERENCE, "The review has no such competency.");
    }
    return found;
  }

  /** Says of those of these reviews that are in calibration that it is over; how many these are. */
  public int ready(Collection<UUID> reviews) {
    return sql.list(
            READY,
            Args.of("now", Moments.now())
                .and("actor", tenancy.caller().subject())
                .uuids("reviews", reviews),
            row -> {
              UUID review = row.uuid("id");
              feed.note("ready", review, null, Map.of());
              return review;
            })
        .size();
  }

  /**
   * How a review comes out.
   *
   * @param levels those of the form's scale, in rising order
   * @param before the score that was computed; null if there is none
   * @param after what holds now
   */
  public record Outcome(
      List<ScaleLevel> levels, @Nullable BigDecimal before, @Nullable BigDecimal after) {}

  private record Rated(BigDecimal min, BigDecimal max, @Nullable BigDecimal before) {

    boolean has(BigDecimal level) {
      return level.compareTo(min) >= 0 && level.compareTo(max) <= 0;
    }
  }
}
