package org.espalier.platform.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Takes note of changes and writes them when the transaction is about to commit: the lock on the
 * tenant's last position is then held for a moment only. Transactions with more changes than {@link
 * #MOST_HELD} write earlier and hold it longer. Every change goes into the audit trail with it.
 */
@ApplicationScoped
public class Feed {

  static final int MOST_HELD = 100_000;

  private static final Query WRITE = Query.file("platform/write_changes");

  private final Sql sql;
  private final Tenancy tenancy;
  private final TraceId trace;
  private final TransactionSynchronizationRegistry transaction;
  private final FeedSignal signal;
  private final ChangeWitness witness;
  private final ChangeCounts counts;

  Feed(
      Sql sql,
      Tenancy tenancy,
      TraceId trace,
      TransactionSynchronizationRegistry transaction,
      FeedSignal signal,
      ChangeWitness witness,
      ChangeCounts counts) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.trace = trace;
    this.transaction = transaction;
    this.signal = signal;
    this.witness = witness;
    this.counts = counts;
  }

  /** Notes a change of the present transaction. */
  public void note(Change change) {
    Flush present = present();
    present.held.add(change);
    if (present.held.size() >= MOST_HELD) {
      write(present);
    }
  }

  /** How many changes are noted and not yet written: for {@link #forget}. */
  public int mark() {
    return present().held.size();
  }

  /**
   * Forgets what was noted since a mark, because the transaction went back to a savepoint made
   * there.
   */
  public void forget(int mark) {
    List<Change> held = present().held;
    held.subList(Math.min(mark, held.size()), held.size()).clear();
  }

  private Flush present() {
    if (transaction.getResource(Feed.class) instanceof Flush known) {
      return known;
    }
    Flush fresh = new Flush(tenancy.tenant());
    transaction.putResource(Feed.class, fresh);
    transaction.registerInterposedSynchronization(fresh);
    return fresh;
  }

  private void write(Flush flush) {
    List<Change> held = flush.held;
    if (held.isEmpty()) {
      return;
    }
    Args args =
        Args.of("count", (long) held.size())
            .and("now", Instant.now())
            .and("actor", tenancy.caller().subject())
            .and("trace", trace.current())
            .uuids("ids", held.stream().map(_ -> Ids.next()).toList())
            .texts("types", held.stream().map(Change::type).toList())
            .texts("subjectTypes", held.stream().map(Change::subjectType).toList())
            .uuids("subjectIds", held.stream().map(Change::subjectId).toList())
            .and("personIds", held.stream().map(Change::personId).toArray(java.util.UUID[]::new))
            .and("data", held.stream().map(Change::data).toArray(Json[]::new));
    sql.update(WRITE, args);
    witness.changed(held);
    held.forEach(change -> flush.written.merge(change.type(), 1, Integer::sum));
    held.clear();
  }

  private final class Flush implements Synchronization {

    private final List<Change> held = new ArrayList<>();
    private final Map<String, Integer> written = new HashMap<>();
    private final String tenant;

    Flush(String tenant) {
      this.tenant = tenant;
    }

    @Override
    public void beforeCompletion() {
      write(this);
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        signal.changed(tenant);
        counts.committed(written);
      }
    }
  }
}
