package org.espalier.learning.transcripts;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a completion proved.
 *
 * @param id of the evidence
 * @param competency what the competency is called
 * @param validUntil when it stops counting; never if null
 */
@Schema(name = "TranscriptEvidence")
public record TranscriptEvidence(
    UUID id,
    UUID competencyId,
    String competencyExternalId,
    String competency,
    BigDecimal level,
    @Nullable Instant validUntil) {

  static List<TranscriptEvidence> of(Row row) throws SQLException {
    String evidence = row.textOrNull("evidence");
    return evidence == null ? List.of() : JsonText.list(evidence, TranscriptEvidence.class);
  }
}
