package org.espalier.platform.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are counted together, and which are not counted. */
class LaneTest {

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/employees, REQUESTS",
    "POST, /graphql, REQUESTS",
    "GET, /scim/v2/Users, REQUESTS",
    "GET, /api/v1/imported-things, REQUESTS",
    "GET, /nothing/like/this, REQUESTS",
    "POST, /api/v1/imports/employees, FILES",
    "GET, /api/v1/exports, FILES",
    "PUT, /api/v1/uploads/abc, FILES",
    "PUT, /api/v1/articles/1/attachments/plan.pdf, FILES",
    "GET, /api/v1/insights/gaps, ANALYSES"
  })
  void requestsAreCountedWithTheirLikes(String method, String path, Lane lane) {
    assertEquals(Optional.of(lane), Lane.of(method, path, "application/json", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health/ready", "/q/health/live", "/q/metrics"})
  void whoWatchesTheServerIsNotCounted(String path) {
    assertEquals(Optional.empty(), Lane.of("GET", path, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/events, text/event-stream, '', true",
    "GET, /graphql, '', WebSocket, true",
    "GET, /api/v1/events, application/json, '', false",
    "GET, /api/v1/employees, text/event-stream, '', false",
    "GET, /api/v1/employees, '', websocket, false",
    "POST, /graphql, text/event-stream, websocket, false"
  })
  void readersThatStayAreNotCountedAndNobodyElsePassesForOne(
      String method, String path, String accepted, String upgrade, boolean stays) {
    assertEquals(stays, Lane.of(method, path, accepted, upgrade).isEmpty());
  }
}
