package org.espalier.platform.audit;

import java.time.Instant;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/** The ways in which the trail can be narrowed. */
final class AuditFilters {

  private AuditFilters() {}

  static Filters of(
      @Nullable String actor,
      @Nullable String action,
      @Nullable String objectType,
      @Nullable String objectId,
      @Nullable String until) {
    Filters filters =
        new Filters()
            .text("actor", actor, "a.actor = :actor")
            .text("action", action, "a.action = :action")
            .text("objectType", objectType, "a.object_type = :objectType")
            .text("objectId", objectId, "a.object_key = :objectId");
    Instant end = filters.params().moment("until", until);
    return end == null
        ? filters
        : filters.add(Condition.of("a.occurred_at < :until", Args.of("until", end)));
  }
}
