package org.espalier.knowledge.articles;

import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is published, as far as its mention elsewhere needs it.
 *
 * @param language in which it is written, BCP 47
 * @param minutes how long it takes
 */
@Schema(name = "ArticleBrief")
public record ArticleBrief(
    UUID id,
    String externalId,
    ArticleKind kind,
    String title,
    String language,
    @Nullable Integer minutes) {

  /** Reads the columns id, external_id, kind, title, language and minutes. */
  public static ArticleBrief of(Row row) throws SQLException {
    return new ArticleBrief(
        row.uuid("id"),
        row.text("external_id"),
        row.choice(ArticleKind.class, "kind"),
        row.text("title"),
        row.text("language"),
        row.countOrNull("minutes"));
  }
}
