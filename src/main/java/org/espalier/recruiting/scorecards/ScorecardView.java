package org.espalier.recruiting.scorecards;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What an interviewer thinks of somebody who applied.
 *
 * @param recommendation whether the interviewer would hire
 * @param comment what is to be said besides
 * @param ratings what was seen, competency by competency
 * @param revokedAt since when it counts no longer; null while it does
 * @param revocationReason why it was revoked
 */
@Schema(name = "Scorecard")
public record ScorecardView(
    UUID id,
    UUID applicationId,
    UUID interviewerId,
    String interviewerExternalId,
    Recommendation recommendation,
    @Nullable String comment,
    List<ScorecardRating> ratings,
    Instant submittedAt,
    @Nullable Instant revokedAt,
    @Nullable String revocationReason)
    implements Thing {

  static ScorecardView of(Row row) throws SQLException {
    return new ScorecardView(
        row.uuid("id"),
        row.uuid("application_id"),
        row.uuid("interviewer_id"),
        row.text("interviewer_external_id"),
        row.choice(Recommendation.class, "recommendation"),
        row.textOrNull("comment"),
        JsonText.list(row.text("ratings"), ScorecardRating.class),
        row.instant("submitted_at"),
        row.instantOrNull("revoked_at"),
        row.textOrNull("revocation_reason"));
  }

  @Override
  @JsonIgnore
  public int revision() {
    return revokedAt == null ? 1 : 2;
  }

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }
}
