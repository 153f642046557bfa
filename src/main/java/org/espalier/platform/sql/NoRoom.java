package org.espalier.platform.sql;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Tells operators that the database has no room: once in a while, for every request that writes
 * finds out, and the log may be on the disk that is full.
 */
final class NoRoom {

  private static final Logger LOG = Logger.getLogger(NoRoom.class);
  private static final long PAUSE = Duration.ofSeconds(10).toNanos();
  private static final AtomicLong LAST = new AtomicLong(System.nanoTime() - PAUSE);

  private NoRoom() {}

  /** It said so. */
  static void told(String state) {
    long last = LAST.get();
    long now = System.nanoTime();
    if (now - last >= PAUSE && LAST.compareAndSet(last, now)) {
      LOG.errorf("the database has no room, or cannot use its disk (SQLSTATE %s)", state);
    }
  }
}
