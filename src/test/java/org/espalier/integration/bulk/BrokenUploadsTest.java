package org.espalier.integration.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.espalier.testing.RawHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that goes away over its file is nobody's fault here. */
@QuarkusTest
class BrokenUploadsTest {

  private final ImportScene scene = new ImportScene();
  private final Log log = new Log();

  @BeforeEach
  void listen() {
    Logger.getLogger("").addHandler(log);
  }

  @AfterEach
  void listenNoMore() {
    Logger.getLogger("").removeHandler(log);
  }

  @ParameterizedTest
  @ValueSource(strings = {"external", "externalId,name\na,A\nb,"})
  void tableThatBreaksOffIsToldInALine(String start) throws InterruptedException {
    try (RawHttp client = new RawHttp()) {
      client.say(
          "POST /api/v1/imports/org-units HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
              + scene.admin.header("Authorization").substring("Bearer ".length())
              + "\r\nContent-Type: text/csv\r\nContent-Length: 9000000\r\n\r\n"
              + start);
      awaitState("QUEUED");
    }
    awaitState("FAILED");
    assertEquals(List.of(), List.copyOf(log.bad));
    assertTrue(
        log.all.stream().anyMatch(line -> line.contains("broke off")),
        () -> String.join("\n", log.all));
  }

  private void awaitState(String state) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      if (scene.admin.get("/imports").texts("/items", "/state").equals(List.of(state))) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no import is " + state);
  }

  /** What is logged while one listens. */
  private static final class Log extends Handler {

    private final Queue<String> all = new ConcurrentLinkedQueue<>();
    private final Queue<String> bad = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(LogRecord said) {
      all.add(String.valueOf(said.getMessage()));
      if (said.getLevel().intValue() >= Level.WARNING.intValue()) {
        bad.add(said.getLevel() + " " + said.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
