package org.espalier.workforce.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmployeesTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void putCreatesThenReplacesThenChangesNothing() {
    var created =
        admin.put("employees", "7", "{givenName:'Ana', familyName:'Lee', email:'a@x.org'}");
    created.expect(201);
    var replaced = admin.put("employees", "7", "{givenName:'Ana', familyName:'Li'}").expect(200);
    assertEquals(created.id(), replaced.id());
    assertNotEquals(created.etag(), replaced.etag());
    assertEquals(2, replaced.count("/revision"));
    assertTrue(replaced.at("/email").isNull());
    var same = admin.put("employees", "7", "{givenName:'Ana', familyName:'Li'}").expect(200);
    assertEquals(2, same.count("/revision"));
    assertEquals(replaced.etag(), same.etag());
    assertEquals(replaced.text("/updatedAt"), same.text("/updatedAt"));
  }

  @Test
  void reportingLineHoldsRightAfterAMove() {
    UUID top = person("top", null);
    UUID left = person("left", "top");
    UUID right = person("right", "top");
    UUID report = person("report", "left");
    assertEquals(List.of("left", "report"), under(left));
    put("left", "right");
    assertEquals(List.of("left", "report", "right"), under(right));
    assertEquals(List.of("left", "report", "right", "top"), under(top));
    put("report", "top");
    assertEquals(List.of("left"), under(left));
    assertEquals(List.of("report"), under(report));
  }

  @Test
  void circleIsRefusedWithItsPath() {
    person("a", null);
    person("b", "a");
    person("c", "b");
    var refused = put("a", "c").problem(422, "UNPROCESSABLE");
    assertEquals(Set.of("/managerExternalId CYCLE"), refused.faults());
    assertEquals("This would close a circle: a > b > c > a.", refused.text("/errors/0/message"));
    assertEquals(List.of("b", "c"), under(admin.id("employees", "b")));
  }

  private UUID person(String externalId, @Nullable String manager) {
    return put(externalId, manager).expect(201).id();
  }

  private Answer put(String externalId, @Nullable String manager) {
    String boss = manager == null ? "" : ", managerExternalId:'" + manager + "'";
    return admin.put("employees", externalId, "{givenName:'G', familyName:'F'" + boss + "}");
  }

  private List<String> under(UUID manager) {
    return admin
        .get("/employees?sort=externalId&withinManagerId=" + manager)
        .expect(200)
        .texts("/items", "/externalId");
  }
}
