package org.espalier.integration.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** What files of pay say is seen by those who may see pay. */
@QuarkusTest
class ImportsOfPayTest {

  private final Tenant tenant = Tenant.fresh();

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
