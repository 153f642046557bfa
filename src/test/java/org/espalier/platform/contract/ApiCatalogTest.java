package org.espalier.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** Whoever knows nothing but the server's name finds its interfaces, and what describes them. */
@QuarkusTest
class ApiCatalogTest {

  @Test
  void interfacesAreFoundFromTheServersName() {
    Answer catalog = Client.nobody().get("~/.well-known/api-catalog").expect(200);
    assertEquals(
        "application/linkset+json;profile=\"https://www.rfc-editor.org/info/rfc9727\"",
        catalog.header("Content-Type").replace(" ", "").replace(";charset=UTF-8", ""));
    assertEquals("</.well-known/api-catalog>; rel=\"api-catalog\"", catalog.header("Link"));
    assertEquals(
        List.of("/api/v1", "/graphql", "/scim/v2", "/xapi", "/ims/case/v1p1"),
        catalog.texts("/linkset", "/anchor"));
    for (String pointer :
        List.of(
            "/linkset/0/service-desc/0/href",
            "/linkset/0/service-desc/1/href",
            "/linkset/0/status/0/href",
            "/linkset/3/service-meta/0/href",
            "/linkset/4/service-desc/0/href")) {
      Client.nobody().get("~" + catalog.text(pointer)).expect(200);
    }
  }
}
