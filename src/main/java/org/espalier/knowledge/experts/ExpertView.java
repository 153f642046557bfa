package org.espalier.knowledge.experts;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.knowledge.communities.CommunityBrief;
import org.espalier.knowledge.topics.Topic;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who offers help.
 *
 * @param employee who
 * @param statement what one offers, in one's own words
 * @param languages in which one likes to talk, BCP 47
 * @param topics with which competencies one helps
 * @param hoursPerMonth how much time one has for it; null if one does not say
 * @param unavailableUntil the last day on which one has no time; null if there is none
 * @param communities the open communities that the expert has joined
 * @param ranking how strongly what is on record speaks for the expert
 */
@Schema(name = "Expert")
public record ExpertView(
    UUID id,
    String externalId,
    String source,
    EmployeeBrief employee,
    @Nullable String statement,
    List<String> languages,
    List<Topic> topics,
    @Nullable BigDecimal hoursPerMonth,
    @Nullable LocalDate unavailableUntil,
    List<CommunityBrief> communities,
    ExpertRanking ranking,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  /** One that was not weighed. */
  static ExpertView of(Row row) throws SQLException {
    return of(row, ExpertRanking.NONE);
  }

  /** One that was. */
  static ExpertView ranked(Row row) throws SQLException {
    return of(row, ExpertRanking.of(row));
  }

  private static ExpertView of(Row row, ExpertRanking ranking) throws SQLException {
    return new ExpertView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        new EmployeeBrief(
            row.uuid("employee_id"),
            row.text("employee_external_id"),
            row.text("given_name"),
            row.text("family_name")),
        row.textOrNull("statement"),
        JsonText.list(row.text("languages"), String.class),
        JsonText.list(row.text("topics"), Topic.class),
        row.numberOrNull("hours_per_month"),
        row.dateOrNull("unavailable_until"),
        JsonText.list(row.text("communities"), CommunityBrief.class),
        ranking,
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }

  /** The same, weighed. */
  ExpertView with(ExpertRanking weighed) {
    return new ExpertView(
        id,
        externalId,
        source,
        employee,
        statement,
        languages,
        topics,
        hoursPerMonth,
        unavailableUntil,
        communities,
        weighed,
        status,
        revision,
        createdAt,
        updatedAt,
        deletedAt);
  }
}
