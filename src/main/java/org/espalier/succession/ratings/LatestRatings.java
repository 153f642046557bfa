package org.espalier.succession.ratings;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.GapMath;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/**
 * What was judged last of people, for whoever computes with it. Who asks sees to it that the caller
 * may see them, and that the look is in the audit trail.
 */
@Singleton
public class LatestRatings {

  private static final Query LATEST = Query.file("succession/latest_ratings");

  private final Sql sql;

  LatestRatings(Sql sql) {
    this.sql = sql;
  }

  /**
   * The latest rating of each kind, by person, in one statement.
   *
   * @param which a condition over {@code employee e}
   */
  public Map<UUID, Map<RatingKind, Latest>> of(Condition which, Instant asOf) {
    Map<UUID, Map<RatingKind, Latest>> found = new HashMap<>();
    sql.list(
        LATEST.with("which", which.sql()),
        Args.of("asOf", asOf).and(which.args()),
        row ->
            found
                .computeIfAbsent(row.uuid("employee_id"), _ -> new EnumMap<>(RatingKind.class))
                .put(
                    row.choice(RatingKind.class, "kind"),
                    new Latest(
                        row.uuid("id"),
                        row.number("value"),
                        row.count("scale"),
                        row.instant("rated_at"))));
    return found;
  }

  /**
   * A rating, as far as its mention elsewhere needs it.
   *
   * @param value from 1 to scale
   * @param scale where the scale ends
   * @param ratedAt when it was judged
   */
  @Schema(name = "TalentRatingBrief")
  public record Latest(UUID id, BigDecimal value, int scale, Instant ratedAt) {

    /** The place on the scale, from 0 to 1. */
    public BigDecimal normalized() {
      return GapMath.quotient(value.subtract(BigDecimal.ONE), BigDecimal.valueOf(scale - 1L));
    }
  }
}
