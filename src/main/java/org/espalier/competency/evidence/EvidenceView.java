package org.espalier.competency.evidence;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence on record.
 *
 * @param originType what produced it, such as a completion
 * @param originId which one
 * @param revokedAt from when on it no longer counts because it was wrong
 */
@Schema(name = "Evidence")
public record EvidenceView(
    UUID id,
    String externalId,
    String sourceSystem,
    UUID employeeId,
    String employeeExternalId,
    UUID competencyId,
    String competencyExternalId,
    BigDecimal level,
    EvidenceSource source,
    @Nullable UUID raterId,
    @Nullable String raterExternalId,
    Instant observedAt,
    @Nullable Instant validUntil,
    @Nullable String comment,
    @Nullable String originType,
    @Nullable UUID originId,
    Instant recordedAt,
    String recordedBy,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy,
    @Nullable String revocationReason,
    int revision)
    implements Thing {

  @Override
  @com.fasterxml.jackson.annotation.JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  static EvidenceView of(Row row) throws SQLException {
    Instant revoked = row.instantOrNull("revoked_at");
    return new EvidenceView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source_system"),
        row.uuid("employee_id"),
        row.text("employee_external_id"),
        row.uuid("competency_id"),
        row.text("competency_external_id"),
        row.number("level"),
        row.choice(EvidenceSource.class, "source"),
        row.uuidOrNull("rater_id"),
        row.textOrNull("rater_external_id"),
        row.instant("observed_at"),
        row.instantOrNull("valid_until"),
        row.textOrNull("comment"),
        row.textOrNull("origin_type"),
        row.uuidOrNull("origin_id"),
        row.instant("recorded_at"),
        row.text("recorded_by"),
        revoked,
        row.textOrNull("revoked_by"),
        row.textOrNull("revocation_reason"),
        revoked == null ? 1 : 2);
  }
}
