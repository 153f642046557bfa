package org.espalier.integration.xapi.statements;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.integration.xapi.outcomes.Actor;
import org.espalier.integration.xapi.outcomes.StateReason;
import org.espalier.integration.xapi.outcomes.StatementState;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a learning system, and what became of it.
 *
 * @param statementId the id that it has in the protocol
 * @param verb what was done, an IRI
 * @param objectType what it was done with: Activity, Agent, Group, StatementRef or SubStatement
 * @param activity the activity that it was done with, an IRI
 * @param actorKind how its actor is identified: mbox, mbox_sha1sum, openid, account, or member for
 *     an unnamed group
 * @param actorHome where the actor's account is
 * @param actorName the actor's address, hash, URI or account
 * @param registration the attempt or enrolment that it belongs to
 * @param specVersion the version of the protocol that it is told in
 * @param happenedAt when it was done
 * @param storedAt when it came
 * @param storedBy the subject of who sent it
 * @param state what became of it
 * @param reason why nothing followed
 * @param detail what there is to say about the reason
 * @param employeeId whom it is about, if that is known
 * @param employeeExternalId whom it is about, if that is known
 * @param mappingId the mapping that was applied
 * @param completionId the completion that followed
 * @param evidenceId the evidence that followed
 * @param examinedAt when it was last looked at what is to follow
 */
@Schema(name = "XapiStatement")
public record XapiStatementView(
    UUID id,
    UUID statementId,
    String verb,
    String objectType,
    @Nullable String activity,
    String actorKind,
    @Nullable String actorHome,
    String actorName,
    @Nullable UUID registration,
    String specVersion,
    Instant happenedAt,
    Instant storedAt,
    String storedBy,
    StatementState state,
    @Nullable StateReason reason,
    @Nullable String detail,
    @Nullable UUID employeeId,
    @Nullable String employeeExternalId,
    @Nullable UUID mappingId,
    @Nullable UUID completionId,
    @Nullable UUID evidenceId,
    Instant examinedAt,
    int revision)
    implements Thing {

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  static XapiStatementView of(Row row) throws SQLException {
    return new XapiStatementView(
        row.uuid("id"),
        row.uuid("statement_id"),
        row.text("verb"),
        row.text("object_type"),
        row.textOrNull("activity"),
        row.choice(Actor.Kind.class, "actor_kind").member(),
        row.textOrNull("actor_home"),
        row.text("actor_name"),
        row.uuidOrNull("registration"),
        row.text("spec_version"),
        row.instant("happened_at"),
        row.instant("stored_at"),
        row.text("stored_by"),
        row.choice(StatementState.class, "state"),
        row.choiceOrNull(StateReason.class, "reason"),
        row.textOrNull("detail"),
        row.uuidOrNull("employee_id"),
        row.textOrNull("employee_external_id"),
        row.uuidOrNull("mapping_id"),
        row.uuidOrNull("completion_id"),
        row.uuidOrNull("evidence_id"),
        row.instant("examined_at"),
        row.count("version"));
  }
}
