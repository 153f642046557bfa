package org.espalier.platform.kept;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.espalier.platform.sql.AnalyticSql;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Hands out again what was counted before, after asking the database, by one small statement,
 * whether it is still so. That statement goes where the counting goes, so that a replica's answers
 * are judged by what the replica knows; decision 0053 says why nothing stale is told. It is there
 * from the start, as its metrics are.
 */
@Startup
@Singleton
public class KeptAnswers {

  private static final Query CHANGED = Query.file("platform/changed_since");

  /** After more changes than that it is not looked whether any of them matters. */
  private static final int MOST_CHANGES = 10_000;

  private final AnalyticSql sql;
  private final Tenancy tenancy;
  private final Shelf shelf;
  private final Counter kept;
  private final Counter counted;
  private final ConcurrentMap<Turn, ReentrantLock> turns = new ConcurrentHashMap<>();

  KeptAnswers(
      AnalyticSql sql,
      Tenancy tenancy,
      MeterRegistry registry,
      @ConfigProperty(name = "espalier.kept.answers", defaultValue = "16M") MemorySize most) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.shelf = new Shelf(most.asLongValue());
    this.kept = counter("kept", registry);
    this.counted = counter("counted", registry);
    Gauge.builder("espalier.kept.answers.bytes", shelf, Shelf::bytes)
        .description("Memory that answers take which are kept while nothing changes, about.")
        .register(registry);
  }

  /**
   * The answer that is kept, or else the one that is counted now. Who asks the same of the same
   * data at the same moment waits for the first and gets what that one counted.
   *
   * @param count counts by {@link AnalyticSql} alone
   */
  public <T> T answer(Asked asked, Supplier<Counted<T>> count) {
    Shelf.Key key = new Shelf.Key(tenancy.tenant(), asked.question());
    Shelf.Answer known = shelf.find(key);
    Look look = look(asked.subjects(), known == null ? Place.END : known.place());
    if (known != null && !look.changed() && known.counted().holds(asked.at())) {
      shelf.keep(key, new Shelf.Answer(look.place(), known.counted()));
      return this.<T>told(known).answer();
    }
    Turn turn = new Turn(key, look.place());
    ReentrantLock first = turns.computeIfAbsent(turn, _ -> new ReentrantLock());
    first.lock();
    try {
      return counted(turn, asked, count);
    } finally {
      turns.remove(turn, first);
      first.unlock();
    }
  }

  private <T> T counted(Turn turn, Asked asked, Supplier<Counted<T>> count) {
    Shelf.Answer known = shelf.find(turn.key());
    if (known != null && known.place().equals(turn.place()) && known.counted().holds(asked.at())) {
      return this.<T>told(known).answer();
    }
    Counted<T> made = count.get();
    shelf.keep(turn.key(), new Shelf.Answer(turn.place(), made));
    counted.increment();
    return made.answer();
  }

  @SuppressWarnings("unchecked") // equal questions have answers of the same type
  private <T> Counted<T> told(Shelf.Answer known) {
    kept.increment();
    return (Counted<T>) known.counted();
  }

  private Look look(List<String> subjects, Place since) {
    Args args =
        Args.of("since", since.position())
            .and("sinceId", since.id())
            .and("most", MOST_CHANGES)
            .texts("subjects", subjects);
    List<Look> looks = sql.list(CHANGED, args, row -> look(row, since));
    return looks.isEmpty()
        ? new Look(Place.BEGINNING, !since.equals(Place.BEGINNING))
        : looks.getFirst();
  }

  private static Look look(Row row, Place since) throws SQLException {
    Place place = new Place(row.longCount("position"), row.uuidOrNull("last_id"));
    boolean same = place.equals(since);
    return new Look(place, !same && (!row.flag("told") || row.flag("changed")));
  }

  private static Counter counter(String outcome, MeterRegistry registry) {
    return Counter.builder("espalier.kept.answers")
        .description("Answers about everybody: kept from before, or counted.")
        .tag("outcome", outcome)
        .register(registry);
  }

  /**
   * What the database says.
   *
   * @param place how far the feed is
   * @param changed true if something happened since that matters, or if that cannot be told
   */
  private record Look(Place place, boolean changed) {}

  /** Who counts the same. */
  private record Turn(Shelf.Key key, Place place) {}
}
