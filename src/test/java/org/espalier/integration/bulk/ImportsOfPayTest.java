package org.espalier.integration.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.compensation.PayPolicy;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sync.SyncKind;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Role;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** What files of pay say is seen by those who may see pay. */
@QuarkusTest
class ImportsOfPayTest {

  private final Tenant tenant = Tenant.fresh();

  @Inject @Any private Instance<SyncKind<?>> kinds;
  @Inject private Background background;

  @Test
  void kindsOfPayAreThoseThatNeedTheRight() {
    Caller system = Caller.system(tenant.slug());
    Caller talent =
        new Caller(
            tenant.slug(),
            "t",
            Set.of(Role.TALENT_ADMIN),
            Set.of(),
            null,
            null,
            Set.of(),
            Set.of(),
            null);
    List<String> needed = new ArrayList<>();
    for (SyncKind<?> kind : kinds) {
      if (background.call(system, () -> allowed(kind))
          && !background.call(talent, () -> allowed(kind))) {
        needed.add(kind.name());
      }
    }
    assertEquals(Set.copyOf(PayPolicy.KINDS), Set.copyOf(needed));
  }

  private static boolean allowed(SyncKind<?> kind) {
    try {
      kind.requireBulk();
      return true;
    } catch (ProblemException refused) {
      return false;
    }
  }

  @Test
  void talentAdminsSeeImportsOfPayOnlyIfTheySeePay() {
    Client pay = tenant.caller("pay", List.of("talent-admin", "compensation"), List.of(), null);
    Client admin = tenant.as("talent-admin");
    UUID ranges =
        pay.importRows(
                "salary-ranges",
                "{\"externalId\":\"r\",\"jobExternalId\":\"nowhere\",\"currency\":\"EUR\",\"minimum\":1,\"midpoint\":2,\"maximum\":3}")
            .id();
    UUID units = pay.importRows("org-units", "{\"externalId\":\"u\",\"name\":\"U\"}").id();
    for (String part : List.of("", "/rows", "/notes", "/conflicts")) {
      admin.get("/imports/" + ranges + part).problem(404, "NOT_FOUND");
      pay.get("/imports/" + ranges + part).expect(200);
      admin.get("/imports/" + units + part).expect(200);
    }
    assertEquals(List.of(units.toString()), admin.get("/imports").texts("/items", "/id"));
    assertEquals(2, pay.get("/imports").expect(200).at("/items").size());
  }
}
