package org.espalier.platform.limits;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.rounds.Rounds;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.OperatorSql;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.SqlFailure;
import org.jboss.logging.Logger;

/**
 * Adds up what clients send to several servers: past the requests, ten statements a second at the
 * most however many there are, and none for clients that send little. Where the database does not
 * answer each server counts for itself.
 */
@ApplicationScoped
class SharedCounts {

  private static final Logger LOG = Logger.getLogger(SharedCounts.class);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration LONG_PAUSE = Duration.ofSeconds(5);
  private static final Duration OLD = Duration.ofMinutes(10);
  private static final int AT_ONCE = 500;

  private static final Query COUNT = Query.file("platform/count_requests");
  private static final Query FORGET = Query.of("delete from rate_use where full_at < :now");

  private final RateLimits limits;
  private final OperatorSql sql;
  private final Thread counter = Thread.ofVirtual().name("rate-counts").unstarted(this::goOn);

  SharedCounts(RateLimits limits, OperatorSql sql) {
    this.limits = limits;
    this.sql = sql;
  }

  void begin(@Observes StartupEvent started, Rounds rounds) {
    if (!limits.shared().isEmpty()) {
      counter.start();
      rounds.every(OLD, OLD, this::forget);
    }
  }

  @PreDestroy
  void end() {
    counter.interrupt();
  }

  private void goOn() {
    try {
      while (true) {
        limits.awaitUse();
        while (!exchange()) {
          Thread.sleep(LONG_PAUSE);
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells what clients used here and learns what they used elsewhere; false if that failed. */
  boolean exchange() {
    boolean all = true;
    for (Meter meter : limits.shared()) {
      List<Meter.Use> uses = meter.untold(AT_ONCE);
      while (all && !uses.isEmpty()) {
        all = exchange(meter, uses);
        uses = all ? meter.untold(AT_ONCE) : List.of();
      }
    }
    return all;
  }

  private boolean exchange(Meter meter, List<Meter.Use> uses) {
    SortedMap<UUID, Meter.Use> byClient = new TreeMap<>();
    uses.forEach(use -> byClient.put(client(meter, use.key()), use));
    Instant now = Moments.now();
    Args args =
        Args.of("now", now)
            .uuids("clients", byClient.keySet())
            .and(
                "fulls",
                byClient.values().stream()
                    .map(use -> now.plus(use.span()))
                    .toArray(Instant[]::new));
    try {
      for (Counted one : sql.list(COUNT, args, Counted::of)) {
        Meter.Use use = byClient.get(one.client());
        if (use != null) {
          meter.told(use.key(), Duration.between(now, one.fullAt()));
        }
      }
      return true;
    } catch (ProblemException | SqlFailure e) {
      LOG.warnf("each server counts requests for itself meanwhile: %s", e.getMessage());
      uses.forEach(meter::keep);
      return false;
    }
  }

  /** Forgets clients that have their whole quota again. */
  void forget() {
    sql.update(FORGET, Args.of("now", Moments.now()));
  }

  /** Nobody's name or address is written down. */
  private static UUID client(Meter meter, String key) {
    try {
      String text = meter.policy() + '\n' + key;
      ByteBuffer hash =
          ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
      return new UUID(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** When a client has its whole quota again. */
  private record Counted(UUID client, Instant fullAt) {

    static Counted of(Row row) throws SQLException {
      return new Counted(row.uuid("client"), row.instant("full_at"));
    }
  }
}
