package org.espalier.platform.upkeep;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.espalier.platform.security.Tenants;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Chore;
import org.jboss.logging.Logger;

/** Does every chore in every tenant, once an hour: one tenant after the other, each by itself. */
@ApplicationScoped
class Upkeep {

  private static final Logger LOG = Logger.getLogger(Upkeep.class);

  private final List<Chore> chores;
  private final Tenants tenants;
  private final Background background;

  Upkeep(@Any Instance<Chore> chores, Tenants tenants, Background background) {
    this.chores = chores.stream().toList();
    this.tenants = tenants;
    this.background = background;
  }

  @Scheduled(
      every = "{espalier.upkeep.every}",
      delayed = "10m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    tenants.all().forEach(this::run);
  }

  /** Does the chores of a tenant; one that fails is told and leaves the others to be done. */
  void run(String tenant) {
    for (Chore chore : chores) {
      try {
        int rows = background.call(Caller.system(tenant), chore::run);
        LOG.debugf("%s in tenant %s: %d rows", chore.getClass().getSimpleName(), tenant, rows);
      } catch (RuntimeException e) {
        LOG.errorf(e, "%s failed in tenant %s", chore.getClass().getSimpleName(), tenant);
      }
    }
  }
}
