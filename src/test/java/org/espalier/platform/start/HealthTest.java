package org.espalier.platform.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** What the server says of its own health, and to anybody. */
@QuarkusTest
class HealthTest {

  @Test
  void readyIsWhoReachesTheDatabaseThatRequestsNeed() {
    Answer ready = Client.nobody().get("~/q/health/ready").expect(200);
    assertEquals("UP", ready.text("/status"));
    List<String> checks = ready.texts("/checks", "/name");
    assertEquals(
        Set.of("Database connections health check", "Graceful Shutdown"), Set.copyOf(checks));
    int database = checks.indexOf("Database connections health check");
    assertEquals("{\"<default>\":\"UP\"}", ready.at("/checks/" + database + "/data").toString());
  }

  @Test
  void aliveIsWhoAnswers() {
    for (String path : List.of("~/q/health/live", "~/q/health/started")) {
      Answer alive = Client.nobody().get(path).expect(200);
      assertEquals("UP", alive.text("/status"));
      assertEquals(0, alive.at("/checks").size());
    }
  }
}
