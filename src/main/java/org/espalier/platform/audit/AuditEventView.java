package org.espalier.platform.audit;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.WrittenOnce;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail.
 *
 * @param position its place in the tenant's trail, without gaps and in the order of commits
 * @param occurredAt when it was done
 * @param actor the subject of whoever did it
 * @param client the program that the token was issued to, if it says so
 * @param action what was done, such as {@code employee.updated}
 * @param objectType kind of the thing that it was done to
 * @param objectId the thing
 * @param beforeHash SHA-256 of the thing's state before; null if there was none
 * @param afterHash SHA-256 of the thing's state afterwards; null if there is none
 * @param members the members that changed, or that were looked at
 * @param traceId of the request that did it; null for work that no request asked for
 * @param digest SHA-256 of the entry
 * @param chain the chain's hash after the transaction that the entry belongs to
 */
@Schema(name = "AuditEvent")
public record AuditEventView(
    UUID id,
    long position,
    Instant occurredAt,
    String actor,
    @Nullable String client,
    String action,
    String objectType,
    String objectId,
    @Nullable String beforeHash,
    @Nullable String afterHash,
    List<String> members,
    @Nullable String traceId,
    String digest,
    String chain)
    implements WrittenOnce {

  static AuditEventView of(Row row) throws SQLException {
    return new AuditEventView(
        row.uuid("id"),
        row.longCount("position"),
        row.instant("occurred_at"),
        row.text("actor"),
        row.textOrNull("client"),
        row.text("action"),
        row.text("object_type"),
        row.text("object_key"),
        row.textOrNull("before_hash"),
        row.textOrNull("after_hash"),
        row.texts("members"),
        row.textOrNull("trace_id"),
        row.text("digest"),
        row.text("chain"));
  }

  /** What the entry should have as its digest. */
  String recomputed() {
    return AuditDigest.of(
        id,
        occurredAt,
        actor,
        client,
        new AuditEntry(action, objectType, objectId, beforeHash, afterHash, members),
        traceId);
  }
}
