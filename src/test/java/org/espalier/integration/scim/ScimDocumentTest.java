package org.espalier.integration.scim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** What {@code src/docs/scim.md} shows does what it says, and copies of a person have it. */
@QuarkusTest
class ScimDocumentTest {

  private static final Pattern BODY = Pattern.compile("-d '(\\{.*?\\})'", Pattern.DOTALL);

  private final Tenant tenant = Tenant.fresh();
  private final ScimClient admin = new ScimClient(tenant.admin());

  @Test
  void theExamplesWork() throws IOException {
    String page = Files.readString(Path.of("src/docs/scim.md"));
    List<String> bodies = BODY.matcher(page).results().map(MatchResult::group).toList();
    assertEquals(2, bodies.size());
    tenant.admin().create("org-units", "rd", "{name:'Research'}");
    String user = send("POST", "/Users", bodies.getFirst());
    assertEquals(List.of("ada@example.com"), admin.named("userName eq \"ada@example.com\""));
    String group =
        admin
            .post("/Groups", "{displayName:'Partners', members:[{value:'" + user + "'}]}")
            .expect(201)
            .text("/id");
    send("PATCH", "/Groups/" + group, bodies.getLast());
    String told = admin.get("/Groups/" + group).expect(200).body();
    assertTrue(told.contains("\"hr-partner\"") && told.contains("\"rd\""), told);
  }

  @Test
  void copiesOfAPersonHaveWhatWasTold() {
    String id = admin.create("{userName:'ann', nickName:'Little Ann'}");
    var client = tenant.admin();
    var copy =
        client.exportMade(
            client.post("/privacy/exports", "{employeeId:'" + id + "'}").expect(202).id());
    String document = client.get("/privacy/exports/" + copy + "/document").expect(200).body();
    assertTrue(document.contains("Little Ann"), document);
  }

  private String send(String method, String path, String quoted) {
    byte[] body = quoted.substring(4, quoted.length() - 1).getBytes(StandardCharsets.UTF_8);
    var answer =
        admin
            .client()
            .with("Accept", "application/scim+json")
            .sendRaw(method, "~/scim/v2" + path, "application/scim+json", body);
    assertTrue(answer.status() < 300, answer::body);
    return answer.text("/id");
  }
}
