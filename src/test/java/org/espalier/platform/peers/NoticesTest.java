package org.espalier.platform.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.espalier.platform.sql.OperatorSql;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/** What servers tell each other: each told by one of two, and heard by both. */
@QuarkusTest
class NoticesTest {

  private static final int PATIENCE_SECONDS = 20;

  @Inject private OperatorSql sql;
  @Inject private Notices running;

  private final String topic = "test " + UUID.randomUUID();
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  @Test
  void runningServerHearsWhatAnotherTells() throws InterruptedException {
    running.listen(this::note);
    new Notices(sql).tell(topic);
    assertEquals(topic, heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  @Test
  void everyChangeIsHeardOfOnce() throws SQLException {
    Notices other = new Notices(sql);
    other.listen(this::note);
    tell(1, "now()");
    other.look();
    other.look();
    assertEquals(List.of(topic), List.copyOf(heard));
    tell(2, "now()");
    other.look();
    assertEquals(List.of(topic, topic), List.copyOf(heard));
  }

  @Test
  void whatIsLongPastConcernsNobody() throws SQLException {
    Notices other = new Notices(sql);
    other.listen(this::note);
    tell(1, "now() - interval '1 hour'");
    other.look();
    assertEquals(List.of(), List.copyOf(heard));
  }

  private void note(String told) {
    if (told.equals(topic)) {
      heard.add(told);
    }
  }

  private void tell(int number, String at) throws SQLException {
    try (Psql psql = Psql.superuser()) {
      psql.run("delete from server_notice where topic = ?", topic);
      psql.run(
          "insert into server_notice (topic, number, told_at) values (?, ?, " + at + ")",
          topic,
          number);
    }
  }
}
