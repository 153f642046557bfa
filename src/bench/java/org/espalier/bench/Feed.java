package org.espalier.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The change feed as it happens: a thousand readers of server-sent events, to each of whom each
 * event goes before the next one is written.
 */
final class Feed implements Measure {

  private static final int READERS = 1000;
  private static final int EVENTS = 60;
  private static final int WARM_UP = 20;
  private static final long PATIENCE_MILLIS = 60_000;

  @Override
  public void run(Ground ground, Report report) throws Exception {
    Tenant tenant = ground.company();
    Product product = ground.product();
    Memory memory = new Memory(product);
    List<Call> writes = Costs.seen(tenant);
    Load.once(writes.getFirst());
    long position = position(product);
    memory.collect();
    double heap = memory.heapMegabytes();
    double resident = memory.residentMegabytes();
    AtomicLong told = new AtomicLong();
    List<Listener> readers = new ArrayList<>();
    try {
      for (int i = 0; i < READERS; i++) {
        readers.add(Listener.on(tenant.stream("/api/v1/events?after=" + position), told));
      }
      tell(product, writes.subList(1, 1 + WARM_UP), told);
      long before = told.get();
      Cpu start = Cpu.of(product.pid(), product.postmaster());
      double millis =
          Clock.millis(
              () -> tell(product, writes.subList(1 + WARM_UP, 1 + WARM_UP + EVENTS), told));
      Cpu spent = Cpu.of(product.pid(), product.postmaster()).since(start);
      long delivered = told.get() - before;
      memory.collect();
      report(report, spent.per(delivered), delivered / millis * 1000);
      report.add(
          Figure.plain(
              "feed-memory",
              "memory of a reader of events: resident (heap in use: "
                  + Report.format("%.0f KB)", (memory.heapMegabytes() - heap) * 1024 / READERS),
              "KB",
              (memory.residentMegabytes() - resident) * 1024 / READERS));
    } finally {
      for (Listener reader : readers) {
        reader.close();
      }
    }
  }

  private static void report(Report report, Cpu each, double perSecond) {
    report.add(
        new Figure(
            "feed",
            Report.format("an event told to one of %,d readers, CPU", READERS),
            "µs",
            each.server(),
            each.database(),
            Double.NaN,
            Double.NaN,
            null,
            new Figure.Times(Double.NaN, Double.NaN, perSecond)));
  }

  /** Writes one after the other; each is told to everybody before the next. */
  private static boolean tell(Product product, List<Call> writes, AtomicLong told)
      throws Exception {
    for (Call write : writes) {
      long from = position(product);
      long before = told.get();
      Load.once(write);
      long due = before + (position(product) - from) * READERS;
      long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
      while (told.get() < due) {
        if (System.currentTimeMillis() > deadline) {
          throw new IllegalStateException(
              "only " + (told.get() - before) + " of " + (due - before) + " events were told");
        }
        Thread.sleep(1);
      }
    }
    return true;
  }

  private static long position(Product product) throws Exception {
    try (Psql psql = new Psql(product)) {
      return psql.number(
          "select position from change_feed where tenant_id = '" + Ground.SLUG + "'");
    }
  }
}
