package org.espalier.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Route;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Whoever accepts only what is not served is told so, by whatever operation. */
@QuarkusTest
class ServedTypesTest {

  private final Client admin = Tenant.fresh().admin();

  @Test
  void everyOperationWithAnAnswerRefusesTypesThatItDoesNotServe() {
    admin.create("demand-scenarios", "d", "{name:'D', baseDay:'2030-01-01', quarters:1}");
    admin.post("/demand-forecasts", "{scenarioExternalId:'d'}").expect(201);
    Client picky = admin.with("Accept", "application/x-unheard-of");
    JsonNode contract = Client.nobody().get("~/openapi?format=json").expect(200).json();
    List<Route> told =
        Route.all().stream().filter(route -> operation(contract, route).has("406")).toList();
    assertTrue(told.size() >= 90, () -> told.size() + " operations");
    for (Route route : told) {
      String path =
          route
              .path()
              .replace("{kind}", "jobs")
              .replaceAll("\\{(id|itemId)}", UUID.randomUUID().toString())
              .replaceAll("\\{\\w+}", "x");
      byte[] body = route.bodyType() == null ? null : "{}".getBytes(StandardCharsets.UTF_8);
      Answer refused = picky.sendRaw(route.method(), path, route.bodyType(), body);
      refused.problem(406, "NOT_ACCEPTABLE");
    }
  }

  /** The answers of an operation in the contract, where one path may have two meanings. */
  private static JsonNode operation(JsonNode contract, Route route) {
    String method = route.method().toLowerCase(Locale.ROOT);
    JsonNode paths = contract.path("paths");
    JsonNode found = paths.path("/api/v1" + route.path()).path(method);
    return (found.isMissingNode() ? paths.path("/api/v1/imports/{kindOrId}").path(method) : found)
        .path("responses");
  }

  @Test
  void wideAcceptedTypesGetJson() {
    UUID job = admin.create("jobs", "job", "{title:'Job'}");
    for (String type : List.of("*/*", "application/*", "text/html, application/json;q=0.1")) {
      Answer answer = admin.with("Accept", type).get("/jobs/" + job).expect(200);
      assertEquals("application/json", answer.header("Content-Type").replaceFirst(";.*", ""));
    }
  }
}
