package org.espalier.integration.xapi.mappings;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * What is to follow from statements.
 *
 * @param verb only statements of this verb; of every verb if null
 * @param activity only statements about this activity, or about those that begin like it if a * is
 *     its end; about everything if null
 * @param sentBy only statements that the program with this subject sends
 * @param minScaled only statements with this scaled score at least
 * @param employeeSource where the employees come from whose external ids are the names of accounts
 * @param effect what follows
 * @param activityId of COMPLETION: what was completed; the activity whose external id is the IRI if
 *     null
 * @param competencyId of EVIDENCE: what it is about
 * @param level of EVIDENCE: the level, whatever the score
 * @param levels of EVIDENCE: the level by the scaled score
 * @param evidenceSource of EVIDENCE: who or what observed
 */
@Schema(name = "XapiMapping")
public record XapiMappingView(
    UUID id,
    String externalId,
    String source,
    @Nullable String verb,
    @Nullable String activity,
    @Nullable String sentBy,
    @Nullable BigDecimal minScaled,
    @Nullable String employeeSource,
    MappingEffect effect,
    @Nullable UUID activityId,
    @Nullable String activityExternalId,
    @Nullable UUID competencyId,
    @Nullable String competencyExternalId,
    @Nullable BigDecimal level,
    List<LevelBand> levels,
    @Nullable EvidenceSource evidenceSource,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static XapiMappingView of(Row row) throws SQLException {
    return new XapiMappingView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.textOrNull("verb"),
        row.textOrNull("activity"),
        row.textOrNull("sent_by"),
        row.numberOrNull("min_scaled"),
        row.textOrNull("employee_source"),
        row.choice(MappingEffect.class, "effect"),
        row.uuidOrNull("activity_id"),
        row.textOrNull("activity_external_id"),
        row.uuidOrNull("competency_id"),
        row.textOrNull("competency_external_id"),
        row.numberOrNull("level"),
        JsonText.list(row.text("levels"), LevelBand.class),
        row.choiceOrNull(EvidenceSource.class, "evidence_source"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
