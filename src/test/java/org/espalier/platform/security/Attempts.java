package org.espalier.platform.security;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Route;
import org.espalier.testing.Sample;
import org.espalier.testing.SampleBodies;

/** What somebody tries to change in a sample, operation by operation. */
record Attempts(Sample sample, Client admin) {

  /** Sends a file of a kind. */
  static Answer importing(Client caller, String kind) {
    return caller.sendRaw(
        "POST", "/imports/" + kind, "application/x-ndjson", "{}".getBytes(StandardCharsets.UTF_8));
  }

  /** Sends what would change something that is not Bob's: Out's things, or everybody's. */
  int status(Client caller, Route route) {
    if (route.bulk()) {
      return importing(caller, "employees").status();
    }
    String path = route.path().replace("{externalId}", "new").replace("{fileName}", "notes.txt");
    if (path.contains("{id}")) {
      String id =
          route.kind().equals("employees")
              ? sample.person("out").toString()
              : AccessTest.PERSONAL.containsKey(route.kind()) || route.kind().equals("reviews")
                  ? admin
                      .get("/" + route.kind() + "?employeeId=" + sample.person("out"))
                      .texts("/items", "/id")
                      .getFirst()
                  : sample.id(route.kind()).toString();
      path = path.replace("{id}", id);
      if (path.contains("{itemId}")) {
        path = path.replace("{itemId}", sample.item(UUID.fromString(id)));
      }
    }
    String body =
        route.path().contains("{id}") && !route.method().equals("DELETE")
            ? SampleBodies.command(route)
            : route.method().equals("DELETE") ? "" : SampleBodies.body(route.kind());
    // What is put may be new.
    boolean changes = !route.path().contains("{externalId}");
    return (changes ? caller.with("If-Match", "*") : caller)
        .sendRaw(
            route.method(),
            path,
            route.bodyType(),
            route.bodyType() == null ? null : Relaxed.strict(body).getBytes(StandardCharsets.UTF_8))
        .status();
  }
}
