package org.espalier.platform.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/** Wakes those who wait for something to happen in a tenant. */
@ApplicationScoped
public class Wakes {

  private final ConcurrentMap<String, Set<Semaphore>> waiting = new ConcurrentHashMap<>();

  Wakes(FeedSignal signal) {
    signal.listen(this::wake);
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
}
