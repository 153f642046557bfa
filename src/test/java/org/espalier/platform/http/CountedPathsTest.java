package org.espalier.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** The metrics tell which operations are asked, and nothing of what they are asked about. */
@QuarkusTest
class CountedPathsTest {

  private static final Pattern URI = Pattern.compile("http_server_requests_.*uri=\"([^\"]*)\".*");

  private final Client admin = Tenant.fresh().admin();

  @Test
  void pathsOfCallersAreNotCountedByName() {
    String secret = UUID.randomUUID().toString();
    for (String path :
        List.of("/jobs/" + secret, "/jobs/by-external-id/" + secret, "/jobs/{" + secret + "}")) {
      String sent = path.replace("{", "%7B").replace("}", "%7D");
      admin.get(sent);
      admin.with("Accept", "application/x-unheard-of").get(sent);
      for (String method : List.of("TRACE", "FOO", "POST")) {
        Client.nobody().sendRaw(method, sent, null, null);
      }
      Client.nobody().with("Authorization", "Bearer nonsense").get(sent);
    }
    Set<String> counted = counted();
    assertTrue(counted.contains("/api/v1/jobs/{id}"), counted::toString);
    Set<String> templates = new TreeSet<>();
    Client.nobody()
        .get("~/openapi?format=json")
        .expect(200)
        .at("/paths")
        .fieldNames()
        .forEachRemaining(path -> templates.add(path.replaceAll("\\{\\w+}", "{}")));
    assertEquals(
        List.of(),
        counted.stream()
            .filter(path -> path.startsWith("/api/"))
            .filter(path -> !templates.contains(path.replaceAll("\\{\\w+}", "{}")))
            .toList());
  }

  private static Set<String> counted() {
    return Client.nobody().get("~/q/metrics").expect(200).lines().stream()
        .map(URI::matcher)
        .filter(java.util.regex.Matcher::matches)
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
