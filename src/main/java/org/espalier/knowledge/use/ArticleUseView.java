package org.espalier.knowledge.use;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What people do with an article.
 *
 * @param meanStars the mean of all ratings, to two places; null if nobody rated it
 * @param ratings how many people rated it
 * @param ownStars what the caller thinks of it
 * @param views how often it was looked at: once a person, version and day
 * @param readers how many people looked at it
 * @param completions how many people finished it, if it is a lesson
 * @param completed true if the caller finished the version that is published
 */
@Schema(name = "ArticleUse")
public record ArticleUseView(
    UUID articleId,
    @Nullable BigDecimal meanStars,
    int ratings,
    @Nullable Integer ownStars,
    int views,
    int readers,
    int completions,
    boolean completed) {

  static ArticleUseView of(Row row) throws SQLException {
    return new ArticleUseView(
        row.uuid("id"),
        row.numberOrNull("mean"),
        row.count("ratings"),
        row.countOrNull("own"),
        row.count("views"),
        row.count("readers"),
        row.count("completions"),
        row.flag("done"));
  }
}
