package org.espalier.platform.peers;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.rounds.Rounds;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.OperatorSql;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.SqlFailure;
import org.jboss.logging.Logger;

/**
 * Tells the other servers that something has changed which each of them remembers, such as whose
 * tokens are believed. They hear of it within two seconds; a notice that is lost with the process
 * that was about to give it costs no more than what is remembered lasts.
 */
@ApplicationScoped
public class Notices {

  private static final Logger LOG = Logger.getLogger(Notices.class);

  /** How far back to look: clocks differ, and a look may come late. */
  private static final Duration LATELY = Duration.ofMinutes(10);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final Query TELL = Query.file("platform/tell_servers");
  private static final Query TOLD = Query.file("platform/told_lately");

  private final OperatorSql sql;
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
  private volatile Map<String, Long> heard = Map.of();

  Notices(OperatorSql sql) {
    this.sql = sql;
  }

  /** Adds a listener, which must return at once; it may hear of the same change twice. */
  public void listen(Consumer<String> listener) {
    listeners.add(listener);
  }

  /** Tells that what the topic names has changed; returns at once. */
  public void tell(String topic) {
    Thread.ofVirtual().name("notice-", 0).start(() -> write(topic));
  }

  void begin(@Observes StartupEvent started, Rounds rounds) {
    rounds.every(PAUSE, PAUSE, this::look);
  }

  /** Hears what the others have told. */
  void look() {
    try {
      Args lately = Args.of("since", Moments.now().minus(LATELY));
      hear(sql.list(TOLD, lately, Told::of));
    } catch (ProblemException | SqlFailure e) {
      LOG.debugf("what other servers changed is heard of later: %s", e.getMessage());
    }
  }

  private void hear(List<Told> all) {
    Map<String, Long> before = heard;
    heard = all.stream().collect(Collectors.toMap(Told::topic, Told::number));
    for (Told one : all) {
      if (!Objects.equals(before.get(one.topic()), one.number())) {
        listeners.forEach(listener -> listener.accept(one.topic()));
      }
    }
  }

  private void write(String topic) {
    try {
      sql.update(TELL, Args.of("topic", topic).and("now", Moments.now()));
    } catch (ProblemException | SqlFailure e) {
      LOG.warnf("other servers hear of a change of %s late: %s", topic, e.getMessage());
    }
  }

  /** A topic and how often it was told of. */
  private record Told(String topic, long number) {

    static Told of(Row row) throws SQLException {
      return new Told(row.text("topic"), row.longCount("number"));
    }
  }
}
