package org.espalier.workforce.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Sample;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AudiencePreviewTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Sample sample = Sample.company(tenant);

  @Test
  void tellsWhomAnAudienceHits() {
    Answer lab = preview(admin, "withinOrgUnit eq \"hq\" and leadershipLevel ge \"TEAM_LEAD\"");
    assertEquals(List.of("ana", "bob"), lab.expect(200).texts("/employees", "/externalId"));
    assertEquals(2, lab.count("/count"));
    assertEquals(4, lab.count("/population"));
    admin.patch("/employees/" + sample.person("bob"), "{location:'Lyon'}").expect(200);
    Answer lyon = preview(admin, "location eq \"Lyon\"").expect(200);
    assertEquals(List.of("bob"), lyon.texts("/employees", "/externalId"));
  }

  @Test
  void tellsOnlyOfPeopleWhomTheCallerMaySee() {
    Answer own = preview(tenant.person("ana"), "job eq \"dba\"").expect(200);
    assertEquals(List.of("ana", "bob"), own.texts("/employees", "/externalId"));
    assertEquals(2, own.count("/population"));
  }

  @Test
  void refusesWhatIsNoAudience() {
    Answer refused = preview(admin, "salary eq \"1\" or job gt \"x\"");
    assertEquals(
        Set.of("/audience UNKNOWN_MEMBER", "/audience NOT_ALLOWED"),
        refused.problem(400, "INVALID_REQUEST").faults());
    admin.post("/audience-previews", "{}").problem(400, "INVALID_REQUEST");
    Answer unknown =
        preview(admin, "withinOrgUnit eq \"hqq\" or not (job eq \"dbaa\") or jobFamily eq \"x\"");
    assertEquals(
        Set.of("/audience UNKNOWN_REFERENCE"), unknown.problem(422, "UNPROCESSABLE").faults());
    assertEquals(3, unknown.at("/errors").size());
  }

  @Test
  void readsEverybodyInTwoStatements() {
    preview(admin, "job pr").expect(200);
    List<String> statements = tenant.statements(() -> preview(admin, "job eq \"dba\"").expect(200));
    assertTrue(statements.size() <= 4, () -> String.join("\n", statements));
  }

  private static Answer preview(Client client, String audience) {
    return client.post("/audience-previews", "{audience:'" + audience + "'}");
  }
}
