package org.espalier.performance.reviews;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.espalier.competency.evidence.Produced;
import org.espalier.competency.evidence.ProducedEvidence;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.performance.forms.RaterKind;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Makes evidence of what is shared, and takes it back with it. Peers and reports stay unnamed, and
 * below the form's least number of raters of a competency what they said is no evidence: the person
 * sees evidence.
 */
@Singleton
class ReviewEvidence {

  private static final String ORIGIN = "review";

  private final ProducedEvidence evidence;

  ReviewEvidence(ProducedEvidence evidence) {
    this.evidence = evidence;
  }

  /** Records what was said in reviews that are shared now. */
  void share(Collection<ReviewRecord> reviews, Instant now) {
    List<Produced> produced = reviews.stream().flatMap(review -> of(review, now).stream()).toList();
    if (!produced.isEmpty()) {
      evidence.produce(produced, now);
    }
  }

  /** Takes back what reviews had said that are open again. */
  void takeBack(Collection<UUID> reviews, @Nullable String reason, Instant now) {
    evidence.revoke(reviews, reason == null ? "The review was opened again." : reason, now);
  }

  private static List<Produced> of(ReviewRecord review, Instant now) {
    List<Produced> produced = new ArrayList<>();
    List<RaterSheet> sheets = review.handedIn();
    for (ReviewCompetency one : review.competencies()) {
      UUID competency = one.competency().id();
      for (RaterKind kind : RaterKind.values()) {
        List<Rated> ratings = ratings(sheets, kind, competency);
        if (ratings.size() >= (kind.anonymous() ? review.minRaters() : 1)) {
          ratings.forEach(rated -> produced.add(said(review, competency, kind, rated, now)));
        }
      }
      review
          .calibrated(competency)
          .ifPresent(agreed ->
              produced.add(
                  new Produced(
                      review.employee().id(),
                      competency,
                      agreed.level(),
                      EvidenceSource.CALIBRATION,
                      now,
                      null,
                      ORIGIN,
                      review.id(),
                      null,
                      agreed.reason())));
    }
    return produced;
  }

  /** What raters of a kind said; in the order of levels, which tells nothing of who they are. */
  private static List<Rated> ratings(List<RaterSheet> sheets, RaterKind kind, UUID competency) {
    return sheets.stream()
        .filter(sheet -> sheet.kind() == kind)
        .flatMap(sheet -> sheet.answers().competencies().stream())
        .filter(answer -> competency.equals(answer.competencyId()) && answer.level() != null)
        .map(answer -> new Rated(Objects.requireNonNull(answer.level()), answer.comment()))
        .sorted((a, b) -> a.level().compareTo(b.level()))
        .toList();
  }

  private static Produced said(
      ReviewRecord review, UUID competency, RaterKind kind, Rated rated, Instant now) {
    EmployeeBrief manager = review.manager();
    UUID rater =
        switch (kind) {
          case SELF -> review.employee().id();
          case MANAGER -> manager == null ? null : manager.id();
          case PEER, REPORT -> null;
        };
    return new Produced(
        review.employee().id(),
        competency,
        rated.level(),
        EvidenceSource.valueOf(kind.name()),
        now,
        null,
        ORIGIN,
        review.id(),
        rater,
        kind.anonymous() ? null : rated.comment());
  }

  private record Rated(BigDecimal level, @Nullable String comment) {}
}
