package org.espalier.learning.certifications;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.WrittenOnce;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about somebody's certification. Append-only: it is taken back by another one.
 *
 * @param on from which day it holds
 * @param until the first day on which an exemption does not hold any more
 * @param decidedAt when it was decided
 * @param decidedBy by whom
 */
@Schema(name = "CertificationDecision")
public record CertificationDecisionView(
    UUID id,
    UUID employeeId,
    String employeeExternalId,
    UUID certificationId,
    String certificationExternalId,
    DecisionKind kind,
    LocalDate on,
    @Nullable LocalDate until,
    String reason,
    Instant decidedAt,
    String decidedBy)
    implements WrittenOnce {

  static CertificationDecisionView of(Row row) throws SQLException {
    return new CertificationDecisionView(
        row.uuid("id"),
        row.uuid("employee_id"),
        row.text("employee_external_id"),
        row.uuid("certification_id"),
        row.text("certification_external_id"),
        row.choice(DecisionKind.class, "kind"),
        row.date("holds_from"),
        row.dateOrNull("holds_until"),
        row.text("reason"),
        row.instant("decided_at"),
        row.text("decided_by"));
  }
}
