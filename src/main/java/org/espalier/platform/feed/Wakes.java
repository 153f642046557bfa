package org.espalier.platform.feed;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.jboss.logging.Logger;

/**
 * Wakes those who wait for something to happen in a tenant: at once if it happened on this server,
 * within about a second if on another. Nothing is asked of a tenant in which nobody waits, and one
 * row of any other, however many wait there.
 */
@ApplicationScoped
public class Wakes {

  private static final Logger LOG = Logger.getLogger(Wakes.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final FeedReader feed;
  private final Background background;
  private final ConcurrentMap<String, Set<Semaphore>> waiting = new ConcurrentHashMap<>();
  private final Map<String, Long> seen = new ConcurrentHashMap<>();
  private final Thread watch = Thread.ofVirtual().name("feed-look").unstarted(this::watch);

  Wakes(FeedSignal signal, FeedReader feed, Background background) {
    this.feed = feed;
    this.background = background;
    signal.listen(this::wake);
  }

  void begin(@Observes StartupEvent started) {
    watch.start();
  }

  @PreDestroy
  void end() {
    watch.interrupt();
  }

  /** Adds a sleeper: it gets a permit whenever the tenant's feed grew. */
  public void add(String tenant, Semaphore sleeper) {
    waiting.compute(
        tenant,
        (_, others) -> {
          Set<Semaphore> all = others == null ? ConcurrentHashMap.newKeySet() : others;
          all.add(sleeper);
          return all;
        });
  }

  /** Takes a sleeper away. */
  public void remove(String tenant, Semaphore sleeper) {
    waiting.computeIfPresent(
        tenant,
        (_, all) -> {
          all.remove(sleeper);
          return all.isEmpty() ? null : all;
        });
  }

  private void wake(String tenant) {
    waiting.getOrDefault(tenant, Set.of()).forEach(Semaphore::release);
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(LOOK);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks how far the feeds are in which somebody waits. */
  void look() {
    seen.keySet().retainAll(waiting.keySet());
    try {
      waiting.keySet().forEach(this::look);
    } catch (RuntimeException e) {
      LOG.debugf("what happens elsewhere is heard of later: %s", e.getMessage());
    }
  }

  private void look(String tenant) {
    Long last = background.call(Caller.system(tenant), feed::last);
    if (!last.equals(seen.put(tenant, last))) {
      wake(tenant);
    }
  }
}
