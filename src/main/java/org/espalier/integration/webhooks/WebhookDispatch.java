package org.espalier.integration.webhooks;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.espalier.platform.feed.FeedSignal;
import org.espalier.platform.log.Marks;
import org.espalier.platform.rounds.Rounds;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.OperatorSql;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.work.WorkQueue;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the tenants that have webhooks: as soon as something happens there, when a delivery
 * is due, and now and then, for what another process left. Several servers do so side by side.
 */
@ApplicationScoped
class WebhookDispatch {

  private static final Logger LOG = Logger.getLogger(WebhookDispatch.class);

  /** After which time a tenant is looked at though nothing is known to be due. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  private static final Duration LOOK = Duration.ofSeconds(5);

  /** What the queue of tenants with webhooks is called. */
  static final String QUEUE = "webhook";

  /** How long to wait at the end for deliveries that are under way. */
  private static final Duration LONGEST_END = Duration.ofSeconds(5);

  private static final Query OUTLOOK = Query.file("webhooks/outlook");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final Background background;
  private final WorkQueue queue;
  private final FanOut fanOut;
  private final Claims claims;
  private final WebhookSender sender;
  private final Semaphore room;
  private final int most;

  /** So many a tenant has at once: slow receivers of one keep nobody else's waiting. */
  private final int share;

  private final Map<String, AtomicInteger> flying = new ConcurrentHashMap<>();
  private final Map<String, Instant> due = new ConcurrentHashMap<>();
  private final Set<String> woken = ConcurrentHashMap.newKeySet();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private volatile boolean ending;

  WebhookDispatch(
      Sql sql,
      OperatorSql operator,
      Tenancy tenancy,
      Transactions transactions,
      Background background,
      FanOut fanOut,
      Claims claims,
      WebhookSender sender,
      WebhookConfig config,
      FeedSignal signal) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.background = background;
    this.queue = new WorkQueue(operator, QUEUE);
    this.fanOut = fanOut;
    this.claims = claims;
    this.sender = sender;
    this.most = config.atOnce();
    this.room = new Semaphore(most);
    this.share = Math.max(1, config.atOnce() / 4);
    signal.listen(this::happened);
  }

  /** Says in the present transaction that its tenant is to be looked after from then on. */
  void announce() {
    String tenant = tenancy.tenant();
    queue.announce(tenant);
    transactions.afterwards(() -> {
      due.putIfAbsent(tenant, Instant.MIN);
      wake(tenant);
    });
  }

  void begin(@Observes StartupEvent started, Rounds rounds) {
    rounds.every(LOOK, LOOK, this::look);
  }

  /** Looks for tenants where something is due. */
  void look() {
    List<String> waiting = queue.waiting();
    due.keySet().retainAll(Set.copyOf(waiting));
    waiting.forEach(tenant -> due.putIfAbsent(tenant, Instant.MIN));
    Instant now = Instant.now();
    due.forEach((tenant, at) -> {
      if (!at.isAfter(now)) {
        wake(tenant);
      }
    });
  }

  /**
   * Claims nothing more, and waits for what is under way: its outcome is recorded, and nobody sends
   * it again. What takes longer is sent again when its claim has lapsed.
   */
  void end(@Observes ShutdownEvent stopping) throws InterruptedException {
    ending = true;
    if (room.tryAcquire(most, LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
      room.release(most);
    }
  }

  private void happened(String tenant) {
    if (due.containsKey(tenant)) {
      wake(tenant);
    }
  }

  /** Looks after a tenant now. */
  void wake(String tenant) {
    if (ending) {
      return;
    }
    woken.add(tenant);
    if (busy.add(tenant)) {
      Thread.ofVirtual().name("webhooks-", 0).start(() -> work(tenant));
    }
  }

  /** Goes on while it is woken: what happens while the last of it ends is not left lying. */
  private void work(String tenant) {
    try {
      while (woken.remove(tenant)) {
        background.run(Caller.system(tenant), () -> round(tenant));
      }
    } catch (RuntimeException e) {
      due.computeIfPresent(tenant, (_, _) -> Instant.MIN);
      Marks.within(
          tenant,
          () -> LOG.errorf(e, "webhooks of tenant %s stopped; they are tried again", tenant));
    } finally {
      busy.remove(tenant);
      if (woken.contains(tenant)) {
        wake(tenant);
      }
    }
  }

  private void round(String tenant) {
    fanOut.all();
    boolean all = send(tenant);
    Instant now = Moments.now();
    Outlook outlook = sql.only(OUTLOOK, Args.of("now", now), Outlook::of);
    if (!outlook.used() && outlook.next() == null) {
      queue.done(tenant, now);
      due.remove(tenant);
    }
    due.computeIfPresent(tenant, (_, _) -> all ? outlook.look(now) : now);
  }

  /**
   * Begins to send what is due, as far as there is room; each that ends looks for more.
   *
   * @return false if there may be more that had no room
   */
  private boolean send(String tenant) {
    AtomicInteger mine = flying.computeIfAbsent(tenant, _ -> new AtomicInteger());
    int some = Math.min(share - mine.get(), Math.max(1, room.availablePermits() / 2));
    if (some <= 0 || ending) {
      // The next that ends looks for more, or whoever comes next.
      return true;
    }
    if (!room.tryAcquire(some)) {
      return false;
    }
    int begun = 0;
    try {
      Claims.Claimed claimed = claims.some(some);
      for (Outgoing one : claimed.deliveries()) {
        mine.incrementAndGet();
        begun++;
        Thread.ofVirtual()
            .name("webhook-", 0)
            .start(() -> attempt(tenant, one, claimed.until(), mine));
      }
    } finally {
      room.release(some - begun);
    }
    return begun < some;
  }

  private void attempt(String tenant, Outgoing one, Instant until, AtomicInteger mine) {
    try {
      Attempt attempt = sender.send(tenant, one);
      background.run(Caller.system(tenant), () -> claims.attempted(one, until, attempt));
    } catch (RuntimeException e) {
      Marks.within(
          tenant, () -> LOG.errorf(e, "delivery %s of tenant %s is sent again", one.id(), tenant));
    } finally {
      mine.decrementAndGet();
      room.release();
      wake(tenant);
    }
  }

  /**
   * What is to come in a tenant.
   *
   * @param used true if it has webhooks that events are sent to
   * @param next when the next delivery is due
   */
  private record Outlook(boolean used, @Nullable Instant next) {

    static Outlook of(Row row) throws SQLException {
      return new Outlook(row.flag("used"), row.instantOrNull("next_at"));
    }

    Instant look(Instant now) {
      Instant idle = now.plus(IDLE);
      return next == null || next.isAfter(idle) ? idle : next;
    }
  }
}
