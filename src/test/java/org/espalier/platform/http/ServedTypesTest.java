package org.espalier.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    Client picky = admin.with("Accept", "application/x-unheard-of");
    for (Route route : Route.all()) {
      String path =
          route
              .path()
              .replace("{kind}", "jobs")
              .replaceAll("\\{(id|itemId)}", UUID.randomUUID().toString())
              .replaceAll("\\{\\w+}", "x");
      if (route.method().equals("DELETE")) {
        picky.delete(path).problem(404, "NOT_FOUND");
        continue;
      }
      byte[] body = route.bodyType() == null ? null : "{}".getBytes(StandardCharsets.UTF_8);
      Answer refused = picky.sendRaw(route.method(), path, route.bodyType(), body);
      refused.problem(406, "NOT_ACCEPTABLE");
    }
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
