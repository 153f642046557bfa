package org.espalier.integration.uploads;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.integration.bulk.ImportMode;
import org.espalier.integration.bulk.OnError;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * An address to which files are put.
 *
 * @param path below the server's own address; told once, when it is made
 * @param kind what the rows of its files are
 * @param format how they stand in the files
 * @param mode what a file says about things that it does not have
 * @param onError what a bad row does to the others
 * @param source the system that the rows come from, unless they name one
 * @param state whether it takes files
 * @param mostUses how many files it takes
 * @param uses how many came
 * @param mostBytes how large a file may be, unpacked; null as any import's
 * @param expiresAt until when it takes files
 * @param revokedAt when it was taken back
 * @param revokedBy who took it back
 */
@Schema(name = "UploadUrl")
record UploadUrlView(
    UUID id,
    @Nullable String path,
    String kind,
    UploadFormat format,
    ImportMode mode,
    OnError onError,
    String source,
    UploadUrlState state,
    int mostUses,
    int uses,
    @Nullable Integer mostBytes,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy,
    int revision,
    Instant createdAt,
    String createdBy,
    Instant updatedAt)
    implements Thing {

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  static UploadUrlView of(Row row) throws SQLException {
    Instant expires = row.instant("expires_at");
    Instant revoked = row.instantOrNull("revoked_at");
    int most = row.count("most_uses");
    int uses = row.count("uses");
    return new UploadUrlView(
        row.uuid("id"),
        null,
        row.text("kind"),
        row.choice(UploadFormat.class, "format"),
        row.choice(ImportMode.class, "mode"),
        row.choice(OnError.class, "on_error"),
        row.text("source"),
        state(revoked, expires, uses >= most),
        most,
        uses,
        row.countOrNull("most_bytes"),
        expires,
        revoked,
        row.textOrNull("revoked_by"),
        row.count("version"),
        row.instant("created_at"),
        row.text("created_by"),
        row.instant("updated_at"));
  }

  private static UploadUrlState state(@Nullable Instant revoked, Instant expires, boolean used) {
    if (revoked != null) {
      return UploadUrlState.REVOKED;
    }
    if (used) {
      return UploadUrlState.USED;
    }
    return Moments.now().isBefore(expires) ? UploadUrlState.OPEN : UploadUrlState.EXPIRED;
  }

  /** The same with the path, for whoever made it. */
  UploadUrlView at(String made) {
    return new UploadUrlView(
        id, made, kind, format, mode, onError, source, state, mostUses, uses, mostBytes, expiresAt,
        revokedAt, revokedBy, revision, createdAt, createdBy, updatedAt);
  }
}
