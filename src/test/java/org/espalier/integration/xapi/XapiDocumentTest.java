package org.espalier.integration.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code src/docs/xapi.md} shows does what it says; copies of a person have statements. */
@QuarkusTest
class XapiDocumentTest {

  private static final Pattern BODY = Pattern.compile("-d '(\\{.*?})'", Pattern.DOTALL);

  private final Client admin = Tenant.fresh().admin();
  private final XapiClient system = XapiClient.of(admin);
  private UUID ada = new UUID(0, 0);

  @BeforeEach
  void furnish() {
    ada =
        admin.create(
            "employees",
            "ada",
            "{givenName:'Ada', familyName:'Lovelace', email:'ada@example.com'}");
    admin.create(
        "activities",
        "https://moodle.example.com/course/view.php?id=12",
        "{title:'Engines', type:'COURSE'}");
  }

  @Test
  void theExamplesWork() throws IOException {
    List<String> bodies =
        BODY.matcher(Files.readString(Path.of("src/docs/xapi.md")))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(2, bodies.size());
    system.send(bodies.getFirst()).expect(200);
    assertEquals(List.of("ada"), admin.get("/completions").texts("/items", "/employeeExternalId"));
    admin.create(
        "proficiency-scales",
        "scale",
        "{name:'S', levels:[{value:1,label:'A'},{value:2,label:'B'},{value:3,label:'C'}]}");
    admin.create("frameworks", "f", "{name:'F', scaleExternalId:'scale'}");
    admin.create("competencies", "sql", "{name:'SQL', frameworkExternalId:'f', tier:'JOB'}");
    admin.create("xapi-mappings", "quizzes", bodies.getLast());
    String quiz = "https://moodle.example.com/mod/quiz/view.php?id=3";
    system.sent(
        XapiClient.statement("ada@example.com", "completed", quiz, "result:{score:{scaled:0.9}}"));
    assertEquals(3, admin.get("/evidence").count("/items/0/level"));
  }

  @Test
  void copiesOfAPersonHaveTheStatementsAndAnErasureTakesThemAway() {
    system.sent(XapiClient.statement("Ada@example.com", "read", "urn:secret-book", ""));
    system.sent(
        XapiClient.statement(
            "other@example.com",
            "read",
            "urn:other-book",
            "context:{instructor:{mbox:'mailto:ada@example.com'}}"));
    String kept = system.sent(XapiClient.statement("other@example.com", "read", "urn:b", ""));
    String request = "{employeeId:'" + ada + "'}";
    UUID copy = admin.exportMade(admin.post("/privacy/exports", request).expect(202).id());
    String document = admin.get("/privacy/exports/" + copy + "/document").expect(200).body();
    assertTrue(document.contains("urn:secret-book") && document.contains("urn:other-book"));
    assertFalse(document.contains(kept));
  }
}
