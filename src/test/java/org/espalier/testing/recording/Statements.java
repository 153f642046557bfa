package org.espalier.testing.recording;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * The statements that the server issued since it started. What goes to the database at once counts
 * once: a read sent along with its tenant setting is one statement, and the setting alone is none.
 */
public final class Statements {

  /** How the names of the tests' tenants begin, so that a bound value tells itself as a tenant. */
  public static final String TENANT_PREFIX = "test-";

  /** What a transaction begins with, unless its session knows the tenant already. */
  private static final Pattern SETTING = Pattern.compile("select set_config\\([^;]*");

  private static final ConcurrentMap<String, Issued> DISTINCT = new ConcurrentHashMap<>();
  private static final List<Watch> WATCHES = new CopyOnWriteArrayList<>();

  private Statements() {}

  /** The texts that go to the database with the tenant bound while the work is done, in order. */
  public static List<String> of(String tenant, Runnable work) {
    return of(new Watch(tenant, false, new ConcurrentLinkedQueue<>()), work);
  }

  /** Those of them that go through the pool of reads that look at everybody. */
  public static List<String> analytic(String tenant, Runnable work) {
    return of(new Watch(tenant, true, new ConcurrentLinkedQueue<>()), work);
  }

  private static List<String> of(Watch watch, Runnable work) {
    WATCHES.add(watch);
    try {
      work.run();
    } finally {
      WATCHES.remove(watch);
    }
    return List.copyOf(watch.texts());
  }

  /** Every statement so far, each text once, with the values that it was first issued with. */
  public static Collection<Issued> all() {
    return List.copyOf(DISTINCT.values());
  }

  static void note(String text, Map<Integer, String> texts, boolean analytic) {
    DISTINCT.computeIfAbsent(text, _ -> new Issued(text, Map.copyOf(texts)));
    // What is just ending in the background is no part of the work that is watched.
    String thread = Thread.currentThread().getName();
    if (thread.startsWith("import-")
        || thread.startsWith("rule-evaluation-")
        || thread.equals("feed-look")) {
      return;
    }
    if (SETTING.matcher(text).matches()) {
      return;
    }
    for (Watch watch : WATCHES) {
      if (texts.containsValue(watch.tenant()) && (analytic || !watch.analytic())) {
        watch.texts().add(text);
      }
    }
  }

  /**
   * A statement as it was issued.
   *
   * @param text with question marks
   * @param texts the text values bound, by the number of the question mark from 1
   */
  public record Issued(String text, Map<Integer, String> texts) {}

  private record Watch(String tenant, boolean analytic, Queue<String> texts) {}
}
