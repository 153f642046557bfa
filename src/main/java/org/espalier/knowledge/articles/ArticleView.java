package org.espalier.knowledge.articles;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * An article or a lesson: for those who work on it as they work on it, for everybody else as it was
 * published last.
 *
 * @param kind what kind of text it is
 * @param author who wrote it
 * @param coAuthors who else writes it
 * @param reviewer who is to review it; null if any administrator may
 * @param language in which it is written, BCP 47
 * @param title what it is called
 * @param summary what it is about, in a few sentences
 * @param body the text, in Markdown
 * @param minutes how long it takes
 * @param tags words to find it by
 * @param competencies what it is about
 * @param publishedVersion the version that everybody sees; null if none was published
 * @param publishedAt when that was published
 * @param reviewBy the day by which somebody should see whether it still holds
 * @param reviewEveryMonths so many months after it is published that day comes
 * @param match how it answers the question by which it was found; null if none was asked
 */
@Schema(name = "Article")
public record ArticleView(
    UUID id,
    String externalId,
    String source,
    ArticleKind kind,
    EmployeeBrief author,
    List<EmployeeBrief> coAuthors,
    @Nullable EmployeeBrief reviewer,
    String language,
    String title,
    @Nullable String summary,
    String body,
    @Nullable Integer minutes,
    List<String> tags,
    List<ArticleCompetency> competencies,
    ArticleState state,
    @Nullable Integer publishedVersion,
    @Nullable Instant publishedAt,
    @Nullable LocalDate reviewBy,
    @Nullable Integer reviewEveryMonths,
    @Nullable ArticleMatch match,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static ArticleView of(Row row) throws SQLException {
    String writers = row.textOrNull("co_authors");
    return new ArticleView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.choice(ArticleKind.class, "kind"),
        person(row, "author"),
        writers == null ? List.of() : JsonText.list(writers, EmployeeBrief.class),
        row.uuidOrNull("reviewer_id") == null ? null : person(row, "reviewer"),
        row.text("language"),
        row.text("title"),
        row.textOrNull("summary"),
        row.text("body"),
        row.countOrNull("minutes"),
        JsonText.list(row.text("tags"), String.class),
        JsonText.list(row.text("competencies"), ArticleCompetency.class),
        row.choice(ArticleState.class, "state"),
        row.countOrNull("published_version"),
        row.instantOrNull("published_at"),
        row.dateOrNull("review_by"),
        row.countOrNull("review_every_months"),
        ArticleMatch.of(row),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }

  private static EmployeeBrief person(Row row, String as) throws SQLException {
    return new EmployeeBrief(
        row.uuid(as + "_id"),
        row.text(as + "_external_id"),
        row.text(as + "_given_name"),
        row.text(as + "_family_name"));
  }
}
