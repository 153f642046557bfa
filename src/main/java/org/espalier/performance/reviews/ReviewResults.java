package org.espalier.performance.reviews;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/** What reviews came to that were shared with the person, for what is decided by them. */
@Singleton
public class ReviewResults {

  private static final Query SHARED = Query.file("performance/shared_reviews");

  private final Sql sql;
  private final ReviewReader reader;

  ReviewResults(Sql sql, ReviewReader reader) {
    this.sql = sql;
    this.reader = reader;
  }

  /**
   * The results of people in cycles, whoever the caller is: by two statements. People whose review
   * is not shared, or came to no score, are absent.
   */
  public Map<Reviewed, Result> of(Collection<UUID> cycles, Collection<UUID> people) {
    List<UUID> shared =
        sql.list(
            SHARED,
            Args.none().uuids("cycles", cycles).uuids("people", people),
            row -> row.uuid("id"));
    Map<Reviewed, Result> results = new HashMap<>();
    for (ReviewRecord review : shared.isEmpty() ? List.<ReviewRecord>of() : reader.any(shared)) {
      BigDecimal value = ReviewView.result(review, Scoring.of(review));
      if (value != null) {
        results.put(
            new Reviewed(review.cycle().id(), review.employee().id()),
            new Result(review.id(), value));
      }
    }
    return results;
  }

  /** Somebody in a cycle. */
  public record Reviewed(UUID cycleId, UUID employeeId) {}

  /**
   * What a review came to.
   *
   * @param value on the scale of the cycle's form: what was agreed in calibration, else the score
   */
  public record Result(UUID reviewId, BigDecimal value) {}
}
