package org.espalier.integration.scim;

import static org.espalier.integration.scim.ScimClient.error;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Who is in a group that carries a role has the role, and has it no more when that ends. */
@QuarkusTest
class GroupRolesTest {

  private static final String EXTENSION = "urn:espalier:params:scim:schemas:extension:2.0:Group";

  private final Tenant tenant = Tenant.fresh();
  private final ScimClient scim = ScimClient.in(tenant);
  private final ScimClient admin = new ScimClient(tenant.admin());

  @Test
  void membersHaveTheRoleWhileTheyAreMembers() {
    String ann = scim.create("{userName:'ann', externalId:'ann'}");
    Client person = tenant.caller("ann", List.of(), List.of(), "ann");
    assertEquals("[]", person.get("/me").at("/roles").toString());
    String outer = "/Groups/" + group("Admins", "talent-admin");
    assertEquals("[]", person.get("/me").at("/roles").toString());
    String inner = scim.post("/Groups", "{displayName:'Inner'}").expect(201).text("/id");
    scim.patch(outer, "{op:'add', path:'members', value:[{value:'" + inner + "'}]}").expect(200);
    scim.patch("/Groups/" + inner, "{op:'add', path:'members', value:[{value:'" + ann + "'}]}")
        .expect(200);
    assertEquals("[\"talent-admin\"]", person.get("/me").at("/roles").toString());
    person.get("/employees?count=exact").expect(200);
    scim.patch("/Groups/" + inner, "{op:'remove', path:'members'}").expect(200);
    assertEquals("[]", person.get("/me").at("/roles").toString());
    scim.patch(outer, "{op:'add', path:'members', value:[{value:'" + ann + "'}]}").expect(200);
    assertEquals("[\"talent-admin\"]", person.get("/me").at("/roles").toString());
    admin
        .patch(outer, "{op:'replace', path:'" + EXTENSION + ":role', value:'Auditor'}")
        .expect(200);
    assertEquals("[\"auditor\"]", person.get("/me").at("/roles").toString());
    scim.patch("/Users/" + ann, "{op:'replace', path:'active', value:false}").expect(200);
    assertEquals("[]", person.get("/me").at("/roles").toString());
  }

  @Test
  void rolesAreForTheSignInThatWasTold() {
    String ann = scim.create("{userName:'ann', externalId:'ann'}");
    String group = "/Groups/" + group("Admins", "talent-admin");
    scim.patch(group, "{op:'add', path:'members', value:[{value:'" + ann + "'}]}").expect(200);
    Client writer = tenant.program("employees:read", "employees:write");
    writer.patch("/employees/" + ann, "{subject:'mallory'}").expect(200);
    Client mallory = tenant.caller("mallory", List.of(), List.of(), null);
    assertEquals(ann, mallory.get("/me").expect(200).text("/employee/id"));
    assertEquals("[]", mallory.get("/me").at("/roles").toString());
    ScimClient wild = new ScimClient(tenant.program("*:read", "*:write"));
    wild.patch("/Users/" + ann, "{op:'add', path:'nickName', value:'A'}").expect(200);
    assertEquals("[]", mallory.get("/me").at("/roles").toString());
    String bo = scim.create("{userName:'bo'}");
    error(wild.patch(group, "{op:'add', path:'members', value:[{value:'" + bo + "'}]}"), 403, "");
    scim.patch("/Users/" + ann, "{op:'add', path:'nickName', value:'B'}").expect(200);
    assertEquals("[\"talent-admin\"]", mallory.get("/me").at("/roles").toString());
  }

  @Test
  void aRoleCostsNothingOnceTheTokenIsKnown() {
    String ann = scim.create("{userName:'ann', externalId:'ann'}");
    String id = group("Auditors", "auditor");
    scim.patch("/Groups/" + id, "{op:'add', path:'members', value:[{value:'" + ann + "'}]}")
        .expect(200);
    Client person = tenant.caller("ann", List.of(), List.of(), "ann");
    int first = tenant.statements(() -> person.get("/me").expect(200)).size();
    int second = tenant.statements(() -> person.get("/me").expect(200)).size();
    assertEquals(1, first - second);
  }

  @Test
  void partnersAreThoseOfTheGroupsUnit() {
    tenant.admin().create("org-units", "rd", "{name:'Research'}");
    scim.create("{userName:'hr', externalId:'hr'}");
    String ann =
        scim.create(
            "{userName:'ann', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{department:'rd'}}");
    String hr =
        scim.get("/Users?filter=" + Client.encoded("userName eq \"hr\"")).text("/Resources/0/id");
    Client partner = tenant.caller("hr", List.of(), List.of(), "hr");
    partner.get("/employees/" + ann).problem(404, "NOT_FOUND");
    admin.post("/Groups", partners("Partners", hr)).expect(201);
    partner.get("/employees/" + ann).expect(200);
  }

  @Test
  void partnersAreThoseOfOneUnitWhateverOthersAreCalled() {
    Client writer = tenant.admin();
    writer.post("/org-units", "{externalId:'rd', source:'hris', name:'Research'}").expect(201);
    String hr = scim.create("{userName:'hr', externalId:'hr'}");
    String created = admin.post("/Groups", partners("Partners", hr)).expect(201).text("/id");
    writer.post("/org-units", "{externalId:'rd', source:'rooms', name:'Road'}").expect(201);
    String person = "{givenName:'A', familyName:'B', orgUnitExternalId:'rd', source:'%s'}";
    UUID ann = writer.post("/employees", person.formatted("hris")).expect(201).id();
    UUID bo = writer.post("/employees", person.formatted("rooms")).expect(201).id();
    Client partner = tenant.caller("hr", List.of(), List.of(), "hr");
    partner.get("/employees/" + ann).expect(200);
    partner.get("/employees/" + bo).problem(404, "NOT_FOUND");
    error(admin.post("/Groups", partners("Others", hr)), 400, "invalidValue");
    scim.patch("/Groups/" + created, "{op:'replace', path:'displayName', value:'Renamed'}")
        .expect(200);
    partner.get("/employees/" + ann).expect(200);
  }

  private static String partners(String name, String member) {
    return "{displayName:'%s', members:[{value:'%s'}], '%s':{role:'hr-partner', orgUnitExternalId:'rd'}}"
        .formatted(name, member, EXTENSION);
  }

  @Test
  void rolesAreGivenByThoseWhoMay() {
    String role = "{displayName:'R', '" + EXTENSION + "':{role:'talent-admin'}}";
    error(scim.post("/Groups", role), 403, "");
    String plain = "/Groups/" + scim.post("/Groups", "{displayName:'P'}").expect(201).text("/id");
    String path = EXTENSION + ":role";
    error(scim.patch(plain, "{op:'add', path:'" + path + "', value:'auditor'}"), 403, "");
    error(
        scim.patch(plain, "{op:'add', path:'" + path + "', value:'operator'}"),
        400,
        "invalidValue");
    error(
        scim.patch(plain, "{op:'add', path:'" + path + "', value:'nobody'}"), 400, "invalidValue");
    ScimClient giver =
        new ScimClient(tenant.program("scim:read", "scim:write", "scim-roles:write"));
    giver.patch(plain, "{op:'add', path:'" + path + "', value:'auditor'}").expect(200);
    error(giver.patch(plain, "{op:'replace', path:'" + path + "', value:'compensation'}"), 403, "");
    ScimClient talent = new ScimClient(tenant.as("talent-admin"));
    error(
        talent.patch(plain, "{op:'replace', path:'" + path + "', value:'compensation'}"), 403, "");
    admin.patch(plain, "{op:'replace', path:'" + path + "', value:'compensation'}").expect(200);
    error(scim.delete(plain), 403, "");
    error(scim.patch(plain, "{op:'remove', path:'" + EXTENSION + "'}"), 403, "");
    scim.put(plain, "{displayName:'Q'}").expect(200);
    assertEquals("compensation", scim.get(plain).at("/" + EXTENSION).path("role").asText());
    List<String> told =
        tenant.as("auditor").get("/audit-events?objectType=scim-group").texts("/items", "/action");
    assertTrue(told.contains("scim-group.updated"), told::toString);
  }

  @Test
  void whoMayNotSeePayDoesNotGetThereByAGroup() {
    String ann = scim.create("{userName:'ann'}");
    String inner = scim.post("/Groups", "{displayName:'Inner'}").expect(201).text("/id");
    String pay = "/Groups/" + group("Pay", "compensation");
    String add = "{op:'add', path:'members', value:[{value:'%s'}]}";
    ScimClient talent = new ScimClient(tenant.as("talent-admin"));
    error(talent.patch(pay, add.formatted(ann)), 403, "");
    scim.patch(pay, add.formatted(inner)).expect(200);
    error(talent.patch("/Groups/" + inner, add.formatted(ann)), 403, "");
    assertTrue(scim.get("/Groups/" + inner).expect(200).at("/members").isEmpty());
    talent.patch("/Groups/" + inner, "{op:'replace', path:'externalId', value:'i'}").expect(200);
    admin.patch("/Groups/" + inner, add.formatted(ann)).expect(200);
  }

  @Test
  void noWildcardGivesRoles() {
    ScimClient program = new ScimClient(tenant.program("*:read", "*:write"));
    error(
        program.post("/Groups", "{displayName:'R', '" + EXTENSION + "':{role:'auditor'}}"),
        403,
        "");
    program.post("/Groups", "{displayName:'R'}").expect(201);
  }

  private String group(String name, String role) {
    return admin
        .post("/Groups", "{displayName:'" + name + "', '" + EXTENSION + "':{role:'" + role + "'}}")
        .expect(201)
        .text("/id");
  }
}
