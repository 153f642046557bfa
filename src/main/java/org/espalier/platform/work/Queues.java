package org.espalier.platform.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.rounds.Rounds;
import org.espalier.platform.sql.SqlFailure;
import org.jboss.logging.Logger;

/**
 * Tells how much waits, and for how long the oldest has: looked up now and then and not when
 * somebody reads the metrics, so that nobody's reading is felt by the database. Every server sees
 * the same queues.
 */
@Startup
@ApplicationScoped
public class Queues {

  private static final Logger LOG = Logger.getLogger(Queues.class);
  private static final double MILLIS = 1000;
  private static final Duration FIRST = Duration.ofSeconds(15);

  private final List<Backlog> backlogs;
  private final Map<String, Backlog.Depth> depths = new ConcurrentHashMap<>();

  Queues(@Any Instance<Backlog> backlogs, MeterRegistry registry) {
    this.backlogs = backlogs.stream().toList();
    this.backlogs.stream()
        .flatMap(backlog -> backlog.queues().stream())
        .forEach(queue -> show(queue, registry));
  }

  private void show(String queue, MeterRegistry registry) {
    Gauge.builder("espalier.queue.waiting", depths, _ -> depth(queue).waiting())
        .description("What waits, over all tenants.")
        .tag("queue", queue)
        .register(registry);
    Gauge.builder("espalier.queue.oldest", depths, _ -> age(queue))
        .description("For how long the oldest of it has waited.")
        .baseUnit("seconds")
        .tag("queue", queue)
        .register(registry);
  }

  private Backlog.Depth depth(String queue) {
    return depths.getOrDefault(queue, Backlog.Depth.NONE);
  }

  private double age(String queue) {
    Instant oldest = depth(queue).oldest();
    return oldest == null
        ? 0
        : Math.max(0, Duration.between(oldest, Instant.now()).toMillis() / MILLIS);
  }

  void begin(
      @Observes StartupEvent started,
      Rounds rounds,
      @ConfigProperty(name = "espalier.queues.every") Duration every) {
    if (every.isPositive()) {
      rounds.every(every, FIRST, this::look);
    }
  }

  /** Looks how much waits. */
  public void look() {
    for (Backlog backlog : backlogs) {
      try {
        Map<String, Backlog.Depth> found = backlog.measure();
        backlog
            .queues()
            .forEach(queue -> depths.put(queue, found.getOrDefault(queue, Backlog.Depth.NONE)));
      } catch (ProblemException | SqlFailure e) {
        // What was seen last goes on growing older, as it most likely does.
        LOG.warnf("queues could not be looked at: %s", e.getClass().getSimpleName());
      }
    }
  }
}
