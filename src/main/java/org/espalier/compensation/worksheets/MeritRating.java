package org.espalier.compensation.worksheets;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rating by which somebody is placed, and where it comes from.
 *
 * @param value as the guideline's bands of ratings count
 * @param origin where it comes from
 * @param reviewId the review that it is the result of
 */
@Schema(name = "MeritRating")
public record MeritRating(BigDecimal value, RatingOrigin origin, @Nullable UUID reviewId) {

  /** Where a rating comes from. */
  @Schema(
      description =
          "Where a rating comes from. WORKSHEET: it was told for this worksheet. REVIEW: it is the result of the shared review.")
  public enum RatingOrigin {
    WORKSHEET,
    REVIEW
  }

  /** What was told for the worksheet comes before what the review came to. */
  static @Nullable MeritRating of(
      @Nullable BigDecimal told, PersonFacts.@Nullable Reviewed reviewed) {
    if (told != null) {
      return new MeritRating(Row.plain(told), RatingOrigin.WORKSHEET, null);
    }
    return reviewed == null
        ? null
        : new MeritRating(Row.plain(reviewed.rating()), RatingOrigin.REVIEW, reviewed.reviewId());
  }

  /** What was told for the worksheet; null if the rating comes from elsewhere. */
  @Nullable BigDecimal told() {
    return origin == RatingOrigin.WORKSHEET ? value : null;
  }
}
