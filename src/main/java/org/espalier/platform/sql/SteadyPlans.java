package org.espalier.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Plans for average values, for transactions that fill tables: the planner knows nothing yet of
 * what came a moment ago. A cluster plans each statement by its values, by which it finds the node,
 * and refuses to do otherwise.
 */
@ApplicationScoped
public class SteadyPlans {

  private static final Query ASK = Query.of("set local plan_cache_mode = force_generic_plan");

  private final Sql sql;
  private final boolean distributed;

  SteadyPlans(
      Sql sql,
      @ConfigProperty(name = "espalier.database.distributed", defaultValue = "false")
          boolean distributed) {
    this.sql = sql;
    this.distributed = distributed;
  }

  /** Asks for them until the present transaction ends. */
  public void ask() {
    if (!distributed) {
      sql.update(ASK, Args.none());
    }
  }
}
