package org.espalier.competency.initiatives;

import jakarta.inject.Singleton;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** The ways of narrowing a list of initiatives. */
@Singleton
class InitiativeFilters {

  private final ServedInitiatives service;

  InitiativeFilters(ServedInitiatives service) {
    this.service = service;
  }

  /** What was asked for, in the words of the query. */
  Filters of(
      @Nullable String competencyId,
      @Nullable String ownerId,
      @Nullable String status,
      @Nullable String unserved) {
    return new Filters()
        .uuid(
            "competencyId",
            competencyId,
            "exists (select 1 from initiative_demand d where d.tenant_id = :tenant"
                + " and d.initiative_id = i.id and d.competency_id = :competencyId)")
        .uuid("ownerId", ownerId, "i.owner_id = :ownerId")
        .choice("status", status, Status.class, "i.active = (:status = 'ACTIVE')")
        .flag("unserved", unserved, unserved == null ? Condition.ALL : unserved());
  }

  private Condition unserved() {
    Condition served = service.served();
    return Condition.of("not " + served.sql(), served.args());
  }
}
