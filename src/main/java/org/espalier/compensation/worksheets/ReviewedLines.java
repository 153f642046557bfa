package org.espalier.compensation.worksheets;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.performance.reviews.ReviewResults;
import org.espalier.performance.reviews.ReviewResults.Result;
import org.espalier.performance.reviews.ReviewResults.Reviewed;

/** Takes what the shared reviews of their cycle came to into worksheets that are not frozen. */
@Singleton
class ReviewedLines {

  private final ReviewResults results;

  ReviewedLines(ReviewResults results) {
    this.results = results;
  }

  /** Several worksheets, in their order, by two statements. */
  List<WorksheetView> of(List<WorksheetView> all) {
    List<WorksheetView> open =
        all.stream().filter(one -> one.reviewCycleId() != null && !one.frozen()).toList();
    if (open.isEmpty()) {
      return all;
    }
    Map<Reviewed, Result> found =
        results.of(
            open.stream()
                .map(WorksheetView::reviewCycleId)
                .filter(Objects::nonNull)
                .distinct()
                .toList(),
            open.stream()
                .flatMap(one -> one.lines().stream())
                .map(line -> line.employee().id())
                .distinct()
                .toList());
    return all.stream().map(one -> one.frozen() ? one : reviewed(one, found)).toList();
  }

  private static WorksheetView reviewed(WorksheetView one, Map<Reviewed, Result> found) {
    UUID cycle = one.reviewCycleId();
    if (cycle == null) {
      return one;
    }
    List<MeritLine> lines = new ArrayList<>();
    for (MeritLine line : one.lines()) {
      Result result = found.get(new Reviewed(cycle, line.employee().id()));
      lines.add(
          result == null
              ? line
              : line.reviewed(
                  one.matrix(),
                  one.currency(),
                  new PersonFacts.Reviewed(result.reviewId(), result.value())));
    }
    return one.with(lines);
  }
}
