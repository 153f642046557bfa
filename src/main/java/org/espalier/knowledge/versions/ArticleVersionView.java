package org.espalier.knowledge.versions;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.knowledge.articles.ArticleCompetency;
import org.espalier.knowledge.articles.ArticleKind;
import org.espalier.knowledge.text.Markdown;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What was published of an article; it never changes.
 *
 * @param number from 1
 * @param language in which it is written, BCP 47
 * @param body the text, in Markdown
 * @param contentHtml the text as HTML that is safe to show
 * @param minutes how long it takes
 * @param tags words to find it by
 * @param publishedBy the subject of whoever published it
 */
@Schema(name = "ArticleVersion")
public record ArticleVersionView(
    UUID articleId,
    int number,
    ArticleKind kind,
    String language,
    String title,
    @Nullable String summary,
    String body,
    String contentHtml,
    @Nullable Integer minutes,
    List<String> tags,
    List<ArticleCompetency> competencies,
    Instant publishedAt,
    String publishedBy) {

  static ArticleVersionView of(Row row) throws SQLException {
    return new ArticleVersionView(
        row.uuid("article_id"),
        row.count("number"),
        row.choice(ArticleKind.class, "kind"),
        row.text("language"),
        row.text("title"),
        row.textOrNull("summary"),
        row.text("body"),
        Markdown.html(row.text("body")),
        row.countOrNull("minutes"),
        JsonText.list(row.text("tags"), String.class),
        JsonText.list(row.text("competencies"), ArticleCompetency.class),
        row.instant("published_at"),
        row.text("published_by"));
  }
}
