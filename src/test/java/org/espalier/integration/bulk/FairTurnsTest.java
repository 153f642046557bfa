package org.espalier.integration.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose file is applied next. */
class FairTurnsTest {

  private static final String LARGE = "large";

  private final Map<String, Queue<String>> files = new ConcurrentHashMap<>();
  private final BlockingQueue<String> applied = new LinkedBlockingQueue<>();
  private final CountDownLatch largeOnesEnd = new CountDownLatch(1);
  private final CountDownLatch firstEnds = new CountDownLatch(1);
  private final FairTurns turns = new FairTurns(this::next, 1);

  @AfterEach
  void stop() {
    largeOnesEnd.countDown();
    firstEnds.countDown();
    turns.stop();
  }

  @Test
  void smallFilesDoNotWaitForLargeOnesOfOthers() throws InterruptedException {
    has("a", LARGE);
    has("b", LARGE);
    has("c", "small");
    assertEquals("c small", next());
    largeOnesEnd.countDown();
    assertEquals("a large", next());
    assertEquals("b large", next());
  }

  @Test
  void tenantOfManyFilesLetsOthersGoBetween() throws InterruptedException {
    has("a", "first", "second", "third");
    has("b", "only");
    firstEnds.countDown();
    assertEquals(
        List.of("a first", "b only", "a second", "a third"),
        List.of(next(), next(), next(), next()));
  }

  @Test
  void whatFailsIsTriedAgainWhenWoken() throws InterruptedException {
    has("a", "bad");
    assertEquals("a bad", next());
    has("a", "good");
    assertEquals("a good", next());
    assertTrue(applied.isEmpty());
  }

  private void has(String tenant, String... names) {
    files.put(tenant, new ArrayDeque<>(List.of(names)));
    turns.wake(tenant);
  }

  private String next() throws InterruptedException {
    String next = applied.poll(10, TimeUnit.SECONDS);
    assertTrue(next != null, "nothing was applied");
    return String.valueOf(next);
  }

  private FairTurns.Turn next(String tenant, boolean toLarge) {
    Queue<String> waiting = files.get(tenant);
    if (waiting == null || waiting.isEmpty()) {
      return FairTurns.Turn.NOTHING;
    }
    String file = waiting.element();
    if (file.equals(LARGE) && !toLarge) {
      return FairTurns.Turn.LARGE;
    }
    await(file.equals(LARGE) ? largeOnesEnd : file.equals("first") ? firstEnds : null);
    waiting.remove();
    applied.add(tenant + " " + file);
    if (file.equals("bad")) {
      throw new IllegalStateException("bad file");
    }
    return FairTurns.Turn.APPLIED;
  }

  private static void await(@Nullable CountDownLatch latch) {
    try {
      assertTrue(latch == null || latch.await(10, TimeUnit.SECONDS), "waited too long");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
