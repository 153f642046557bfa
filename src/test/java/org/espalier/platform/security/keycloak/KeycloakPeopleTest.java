package org.espalier.platform.security.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.espalier.integration.scim.ScimClient;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.keycloak.Realm;
import org.espalier.testing.keycloak.WithKeycloak;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who somebody with a token of the realm is, and what they see. */
@QuarkusTest
@TestProfile(WithKeycloak.class)
@Order(1)
class KeycloakPeopleTest {

  private final Client hris = Realm.program("hris");

  KeycloakPeopleTest() {
    People.imported(hris);
  }

  @ParameterizedTest
  @CsvSource({
    "mara, employee, mara",
    "hana, hr-partner, hana",
    "lea, learning-admin,",
    "tara, talent-admin,",
    "aude, auditor,",
  })
  void everybodyIsWhoTheTokenSays(String person, String role, @Nullable String employee) {
    Answer me = Realm.person(person).get("/me").expect(200);
    assertEquals("acme", me.text("/tenant"));
    assertEquals(Relaxed.tree("['" + role + "']"), me.at("/roles"));
    if (employee == null) {
      assertTrue(me.at("/employee").isNull(), me.body());
    } else {
      assertEquals(employee, me.text("/employee/externalId"));
    }
  }

  @Test
  void addressLinksWhereTheRealmHasVerifiedIt() {
    assertEquals("ana", Realm.person("ana").get("/me").expect(200).text("/employee/externalId"));
    Client eve = Realm.person("eve");
    assertTrue(eve.get("/me").expect(200).at("/employee").isNull());
    assertEquals(Set.of(), people(eve));
  }

  @Test
  void managerIsWhomTheReportingLineMakesOne() {
    assertEquals(Set.of("ana", "bob", "mara"), people(Realm.person("mara")));
    assertEquals(Set.of("ana"), people(Realm.person("ana")));
    assertTrue(people(Realm.person("tara")).containsAll(List.of("ana", "bob", "eve", "mara")));
  }

  @Test
  void hrPartnerSeesTheUnitsThatTheTokenNames() {
    assertEquals(Set.of("ana", "hana"), people(Realm.person("hana")));
  }

  @Test
  void operatorSeesTenantsAndNobodyInThem() {
    Client otto = Realm.person("otto");
    assertEquals("acme", otto.get("/tenants/acme").expect(200).text("/slug"));
    for (String path : List.of("/employees", "/evidence", "/development-plans", "/exports/jobs")) {
      otto.get(path).problem(403, "FORBIDDEN");
    }
    Realm.person("tara").get("/tenants").problem(403, "FORBIDDEN");
  }

  @Test
  void auditorAndLearningAdminSeeNoEvidenceOfOthers() {
    for (String person : List.of("aude", "lea")) {
      assertTrue(Realm.person(person).get("/evidence").expect(200).at("/items").isEmpty(), person);
    }
  }

  @Test
  void programHasTheScopesOfItsTokenAndNoOthers() {
    Answer me = hris.get("/me").expect(200);
    assertEquals(Relaxed.tree("['integration']"), me.at("/roles"));
    assertEquals(Relaxed.tree("['*:bulk','*:read']"), me.at("/scopes"));
    hris.post("/jobs", "{title:'Job'}").problem(403, "FORBIDDEN");
    Realm.program("hris", "*:write").post("/jobs", "{title:'Job'}").expect(201);

    Client directory = Realm.program("directory");
    assertTrue(people(directory).contains("ana"));
    directory.get("/jobs").problem(403, "FORBIDDEN");
    directory.get("/exports/jobs").problem(403, "FORBIDDEN");
    directory.get("/evidence").problem(403, "FORBIDDEN");
  }

  @Test
  void provisionerSaysWhoIsInAGroupAndTheGroupWhatTheyMayDo() {
    ScimClient provisioner = new ScimClient(Realm.program("provisioner"));
    Answer found =
        provisioner.get("/Users?filter=" + Client.encoded("userName eq \"bob@acme.example\""));
    String bob = found.expect(200).text("/Resources/0/id");
    String group =
        provisioner
            .post("/Groups", "{displayName:'Auditors', members:[{value:'" + bob + "'}]}")
            .expect(201)
            .text("/id");
    String role =
        "{op:'add', path:'urn:espalier:params:scim:schemas:extension:2.0:Group:role', value:'auditor'}";
    provisioner.patch("/Groups/" + group, role).expect(403);
    assertEquals(Relaxed.tree("['employee']"), Realm.person("bob").get("/me").at("/roles"));
    new ScimClient(Realm.person("tara")).patch("/Groups/" + group, role).expect(200);
    assertEquals(
        Relaxed.tree("['auditor','employee']"), Realm.person("bob").get("/me").at("/roles"));
    provisioner.delete("/Groups/" + group).expect(403);
    provisioner.patch("/Groups/" + group, "{op:'remove', path:'members'}").expect(200);
    assertEquals(Relaxed.tree("['employee']"), Realm.person("bob").get("/me").at("/roles"));
  }

  private static Set<String> people(Client caller) {
    return new TreeSet<>(
        caller.get("/employees?limit=500").expect(200).texts("/items", "/externalId"));
  }
}
