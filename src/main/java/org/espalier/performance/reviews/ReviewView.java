package org.espalier.performance.reviews;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.performance.forms.RaterKind;
import org.espalier.performance.score.ScoreState;
import org.espalier.performance.score.ScoreView;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Moments;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * A review, as far as the caller sees it. The person sees the own answers, and everything else once
 * it is SHARED: the manager's then, those of peers and reports in summaries only.
 *
 * @param manager who was the person's manager when the cycle was launched; null if nobody was
 * @param dueOn the last day of what is being done with it now
 * @param overdue true if that day is past
 * @param competencies what is required of the person
 * @param raters who is asked besides the person and the manager
 * @param sheets what was handed in
 * @param summaries what peers and reports said, without names
 * @param score what it comes to; null until the person may see it
 * @param adjustments what was agreed in calibration, the first one first; null until the person may
 *     see it
 * @param result what counts in the end, on the form's scale: what was agreed for the whole review,
 *     else the score
 * @param facts what is known of the period; null for programs that may not read plans and
 *     assignments
 * @param planIds the development plans that were drafted from it
 * @param readyAt since when calibration is over for it
 * @param sharedAt since when the person sees it
 * @param signedAt when the person signed it
 * @param disagreement true if the person signed and does not agree
 * @param signComment what the person said when signing
 */
@Schema(name = "Review")
public record ReviewView(
    UUID id,
    CycleBrief cycle,
    EmployeeBrief employee,
    @Nullable EmployeeBrief manager,
    ReviewState state,
    @Nullable LocalDate dueOn,
    boolean overdue,
    List<ReviewCompetency> competencies,
    List<RaterView> raters,
    List<RaterSheet> sheets,
    List<Summary> summaries,
    @Nullable ScoreView score,
    @Nullable List<AdjustmentView> adjustments,
    @Nullable BigDecimal result,
    @Nullable FactsView facts,
    List<UUID> planIds,
    @Nullable Instant readyAt,
    @Nullable Instant sharedAt,
    @Nullable Instant signedAt,
    boolean disagreement,
    @Nullable String signComment,
    int revision,
    Instant createdAt,
    Instant updatedAt)
    implements Thing {

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  /** What the person sees of the own review, or everybody else who may see it. */
  static ReviewView of(ReviewRecord review, boolean factual) {
    boolean sees = !review.own() || review.state().shared();
    ScoreView score = sees ? Scoring.of(review) : null;
    LocalDate due = review.dueOn();
    return new ReviewView(
        review.id(),
        review.cycle(),
        review.employee(),
        review.manager(),
        review.state(),
        due,
        due != null && due.isBefore(Moments.today()),
        review.competencies(),
        review.asked().stream().map(one -> one.told(review.own())).toList(),
        sheets(review),
        sees ? Summaries.of(review) : List.of(),
        score,
        sees ? review.adjustments() : null,
        score == null ? null : result(review, score),
        factual ? review.facts() : null,
        review.plans(),
        review.own() ? null : review.readyAt(),
        review.sharedAt(),
        review.signedAt(),
        review.disagreement(),
        review.signComment(),
        review.revision(),
        review.createdAt(),
        review.updatedAt());
  }

  static @Nullable BigDecimal result(ReviewRecord review, ScoreView score) {
    return review
        .calibrated(null)
        .map(AdjustmentView::level)
        .orElse(score.state() == ScoreState.COMPLETE ? score.value() : null);
  }

  private static List<RaterSheet> sheets(ReviewRecord review) {
    if (!review.own()) {
      return review.handedIn();
    }
    return review.sheets().stream()
        .filter(sheet -> sheet.kind() == RaterKind.SELF || review.state().shared())
        .toList();
  }
}
