package org.espalier.knowledge.experts;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.knowledge.topics.Topic;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that an expert's help is good.
 *
 * @param employee whose help
 * @param topic with what
 * @param endorser who says so
 * @param comment why
 */
@Schema(name = "Endorsement")
public record EndorsementView(
    UUID id,
    String externalId,
    String source,
    EmployeeBrief employee,
    Topic topic,
    EmployeeBrief endorser,
    @Nullable String comment,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static EndorsementView of(Row row) throws SQLException {
    return new EndorsementView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        new EmployeeBrief(
            row.uuid("employee_id"),
            row.text("employee_external_id"),
            row.text("given_name"),
            row.text("family_name")),
        new Topic(row.uuid("competency_id"), row.text("competency_external_id")),
        EmployeeBrief.of(row, "endorser"),
        row.textOrNull("comment"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
