package org.espalier.platform.upkeep;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.espalier.platform.log.Marks;
import org.espalier.platform.observe.Tracing;
import org.espalier.platform.rounds.Rounds;
import org.espalier.platform.security.Tenants;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Chore;
import org.jboss.logging.Logger;

/** Does every chore in every tenant, once an hour: one tenant after the other, each by itself. */
@Startup
@ApplicationScoped
class Upkeep {

  private static final Logger LOG = Logger.getLogger(Upkeep.class);
  private static final Duration FIRST = Duration.ofMinutes(10);

  private final List<Chore> chores;
  private final Tenants tenants;
  private final Background background;
  private final ChoreTimes times;
  private final Tracing tracing;

  Upkeep(
      @Any Instance<Chore> chores,
      Tenants tenants,
      Background background,
      ChoreTimes times,
      Tracing tracing) {
    this.chores = chores.stream().toList();
    this.chores.forEach(times::expect);
    this.times = times;
    this.tracing = tracing;
    this.tenants = tenants;
    this.background = background;
  }

  void begin(
      @Observes StartupEvent started,
      Rounds rounds,
      @ConfigProperty(name = "espalier.upkeep.every") Duration every) {
    if (every.isPositive()) {
      rounds.every(every, FIRST, this::run);
    }
  }

  void run() {
    tenants.all().forEach(this::run);
    times.done();
  }

  /** Does the chores of a tenant; one that fails is told and leaves the others to be done. */
  void run(String tenant) {
    for (Chore chore : chores) {
      String name = ChoreTimes.name(chore);
      long began = System.nanoTime();
      try {
        int rows =
            tracing.job(
                "chore " + name, tenant, () -> background.call(Caller.system(tenant), chore::run));
        times.ended(name, "ok", began);
        LOG.debugf("%s in tenant %s: %d rows", name, tenant, rows);
      } catch (RuntimeException e) {
        times.ended(name, "failed", began);
        Marks.within(tenant, () -> LOG.errorf(e, "%s failed in tenant %s", name, tenant));
      }
    }
  }
}
