package org.espalier.platform.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Counts what happened, by type, when it is committed: evidence recorded, plans activated and all
 * else that the feed tells. Types stand in the code, so there are not many; whose things they are
 * is not counted.
 */
@Singleton
class ChangeCounts {

  private final MeterRegistry registry;
  private final ConcurrentMap<String, Counter> counters = new ConcurrentHashMap<>();

  ChangeCounts(MeterRegistry registry) {
    this.registry = registry;
  }

  void committed(Map<String, Integer> byType) {
    byType.forEach((type, count) -> counters.computeIfAbsent(type, this::counter).increment(count));
  }

  private Counter counter(String type) {
    return Counter.builder("espalier.changes")
        .description("Things that happened, by type, as the feed tells them.")
        .tag("type", type)
        .register(registry);
  }
}
