package org.espalier.platform.audit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.paging.Params;
import org.espalier.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** The audit trail over GraphQL. */
@Singleton
class AuditGraph implements Graph {

  private final AuditEvents events;

  AuditGraph(AuditEvents events) {
    this.events = events;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(AuditEventView.class, "audit_event", events::all));
  }

  @Query
  @Description("An entry of the audit trail. Needs the role auditor or talent-admin.")
  public AuditEventView auditEvent(UUID id) {
    return events.get(id);
  }

  @Query
  @Description("What was done, the latest first. Needs the role auditor or talent-admin.")
  public Slice<AuditEventView> auditEvents(
      Paging paging,
      @Description("The subject of whoever did it.") @Nullable String actor,
      @Description("What was done, such as employee.updated.") @Nullable String action,
      @Nullable String objectType,
      @Nullable String objectId,
      @Description("The first moment that is left out.") @Nullable Instant until) {
    return events.slice(
        paging.params(),
        paging.window(),
        AuditFilters.of(
            actor, action, objectType, objectId, until == null ? null : until.toString()));
  }

  @Query
  @Description("Whether the audit trail behind a position is what was written.")
  public AuditVerification auditVerification(
      @Description("A position up to which it was verified before; 0 if absent.")
          @Nullable Long after) {
    Params params = new Params();
    long position = params.position("after", after == null ? null : after.toString());
    params.done();
    return events.verify(position);
  }
}
