package org.espalier.integration.uploads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.espalier.integration.scim.ScimClient;
import org.espalier.platform.security.Tenants;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** What is put to an address is done with the rights that its maker has then. */
@QuarkusTest
class UploadMakersTest {

  private static final String GROUP = "urn:espalier:params:scim:schemas:extension:2.0:Group";
  private static final String UNITS =
      "{kind:'org-units', format:'CSV', validFor:'P1D', mostUses:9}";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Inject private Tenants tenants;

  @Test
  void rolesOfGroupsAreThoseOfTheMoment() {
    ScimClient scim = new ScimClient(admin);
    String ann = scim.create("{userName:'ann', externalId:'ann'}");
    String members = "{displayName:'Admins', members:[{value:'" + ann + "'}], '";
    String role = members + GROUP + "':{role:'talent-admin'}}";
    String group = "/Groups/" + scim.post("/Groups", role).expect(201).text("/id");
    String path = made(tenant.caller("ann", List.of(), List.of(), "ann"));
    put(path).expect(202);
    scim.patch(group, "{op:'remove', path:'members'}").expect(200);
    put(path).problem(403, "FORBIDDEN");
    scim.patch(group, "{op:'add', path:'members', value:[{value:'" + ann + "'}]}").expect(200);
    Answer taken = put(path).expect(202);
    assertEquals("ann", admin.importEnded(taken.id()).text("/createdBy"));
    try (Psql psql = Psql.superuser()) {
      String kept = "select caller ->> 'roles' from upload_url where tenant_id = ?";
      assertEquals("[]", psql.value(kept, tenant.slug()));
    }
  }

  @Test
  void whoLeftPutsNoFiles() {
    UUID eva = admin.create("employees", "eva", "{givenName:'E', familyName:'Va', subject:'eva'}");
    Client maker = tenant.caller("eva", List.of("talent-admin"), List.of(), null);
    String path = made(maker);
    admin.patch("/employees/" + eva, "{status:'INACTIVE'}").expect(200);
    Answer refused = put(path).problem(410, "GONE");
    assertTrue(refused.text("/detail").contains("not here any more"), refused::body);
    admin.patch("/employees/" + eva, "{status:'ACTIVE'}").expect(200);
    put(path).expect(202);
    admin.delete("/employees/" + eva).expect(204);
    put(path).problem(410, "GONE");
    assertEquals(List.of("1"), admin.get("/upload-urls").texts("/items", "/uses"));
    put(made(tenant.program("org-units:bulk"))).expect(202);
  }

  @Test
  void whetherThereIsATenantIsAskedOfThatOneAlone() {
    String there = tenant.slug();
    assertTrue(tenants.exists(there));
    assertFalse(tenants.exists("nobody-here"));
    assertFalse(tenants.all().contains("nobody-here"));
  }

  private static String made(Client maker) {
    Answer made = maker.post("/upload-urls", UNITS).expect(201);
    return made.text("/path").replaceFirst("^/api/v1", "");
  }

  private static Answer put(String path) {
    byte[] file = "externalId,name\nlab,Lab\n".getBytes(StandardCharsets.UTF_8);
    return Client.nobody().sendRaw("PUT", path, "text/csv", file);
  }
}
