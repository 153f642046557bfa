package org.espalier.integration.bulk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.espalier.platform.feed.TraceId;
import org.jspecify.annotations.Nullable;

/**
 * In which trace a file was sent, for the time until it is applied: what it changes is then told
 * with the trace of the request. A file that another process applies has none.
 */
@Singleton
class AskedImports {

  private static final int MOST = 10_000;
  private static final Duration LONGEST = Duration.ofHours(6);

  private final TraceId trace;
  private final Cache<UUID, String> traces =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

  AskedImports(TraceId trace) {
    this.trace = trace;
  }

  /** The present request asked for it. */
  void asked(UUID job) {
    String id = trace.current();
    if (id != null && !id.isEmpty()) {
      traces.put(job, id);
    }
  }

  /** The trace of the request; null if it is not known here. */
  @Nullable String traceOf(UUID job) {
    return traces.getIfPresent(job);
  }
}
