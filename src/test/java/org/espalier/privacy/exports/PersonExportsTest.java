package org.espalier.privacy.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.work.Worker;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.espalier.testing.Sample;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Copies of everything about one person: what is in them, and who gets them. */
@QuarkusTest
class PersonExportsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Sample sample = Sample.in(tenant);
  private final UUID ana = sample.person("ana");
  private final Client self = tenant.subject("ana");

  @Inject private ExportWork work;
  @Inject private Worker worker;
  @Inject private Background background;

  @Test
  void everythingAboutThePersonIsInIt() {
    self.post(
            "/evidence",
            "{employeeExternalId:'bob', competencyExternalId:'care', level:2, source:'MANAGER', comment:'well done'}")
        .expect(201);
    Answer document = document(self, "{employeeId:'" + ana + "'}");
    assertEquals(ana.toString(), document.text("/employeeId"));
    assertEquals(1, rows(document, "employee").size());
    assertEquals("Ana", rows(document, "employee").get(0).path("givenName").asText());
    assertEquals("ana", rows(document, "employee").get(0).path("externalId").asText());
    assertFalse(rows(document, "employee").get(0).has("tenantId"));
    for (String kind :
        List.of(
            "evidence",
            "proficiency",
            "assignment",
            "completion",
            "enrolment",
            "development-plan",
            "plan-item",
            "change-event")) {
      assertFalse(rows(document, kind).isEmpty(), kind);
    }
    assertEquals("e-ana", rows(document, "evidence").get(0).path("externalId").asText());
    assertEquals("well done", document.text("/written/0/rows/0/comment"));
    assertTrue(document.texts("/acts", "/member").contains("recordedBy"), document::body);
    assertFalse(document.body().contains("e-bob"), document::body);
    assertFalse(document.body().contains("\"Bob\""), document::body);
  }

  @Test
  void personAndAdministratorsGetItAndNobodyElse() {
    String body = "{employeeExternalId:'ana'}";
    UUID made = self.post("/privacy/exports", body).expect(202).id();
    self.get("/privacy/exports/" + made).expect(200);
    admin.get("/privacy/exports/" + made).expect(200);
    tenant.program("privacy:read").get("/privacy/exports/" + made).expect(200);
    Client boss = tenant.subject("boss");
    boss.post("/privacy/exports", body).problem(403, "FORBIDDEN");
    boss.get("/privacy/exports/" + made).problem(404, "NOT_FOUND");
    boss.get("/privacy/exports/" + made + "/document").problem(404, "NOT_FOUND");
    assertEquals(0, boss.get("/privacy/exports?count=exact").count("/totalCount"));
    tenant.person("bob").post("/privacy/exports", body).problem(422, "UNPROCESSABLE");
    tenant.program("privacy:read").post("/privacy/exports", body).problem(403, "FORBIDDEN");
    tenant.program("employees:read").get("/privacy/exports/" + made).problem(403, "FORBIDDEN");
    tenant.program("privacy:write").post("/privacy/exports", body).expect(202);
    Tenant.fresh().admin().get("/privacy/exports/" + made).problem(404, "NOT_FOUND");
  }

  @Test
  void sameKeyIsTheSameCopy() {
    Client keyed = self.with("Idempotency-Key", "copy");
    UUID first = keyed.post("/privacy/exports", "{employeeExternalId:'ana'}").expect(202).id();
    Answer second = keyed.post("/privacy/exports", "{employeeExternalId:'ana'}").expect(202);
    assertEquals(first, second.id());
    assertEquals("true", second.header("Idempotency-Replayed"));
  }

  @Test
  void copiesAreForgottenAndThoseLeftOverAreMade() throws SQLException {
    UUID old = made(self, "{employeeExternalId:'ana'}");
    UUID young = made(self, "{employeeExternalId:'ana'}");
    UUID left = UUID.randomUUID();
    try (Psql psql = Psql.superuser()) {
      psql.run(
          "update person_export set expires_at = now() - interval '1 minute' where tenant_id = ? and id = ?",
          tenant.slug(),
          old);
      psql.run(
          "insert into person_export (tenant_id, id, employee_id, state, created_at, created_by)"
              + " values (?, ?, ?, 'QUEUED', now(), 'ana')",
          tenant.slug(),
          left,
          ana);
    }
    self.get("/privacy/exports/" + left + "/document").problem(409, "CONFLICT");
    background.call(Caller.system(tenant.slug()), () -> work.run() + worker.run());
    self.get("/privacy/exports/" + old).problem(404, "NOT_FOUND");
    self.get("/privacy/exports/" + young + "/document").expect(200);
    self.get("/privacy/exports/" + left + "/document").expect(200);
  }

  @Test
  void graphqlDoesTheSame() {
    UUID made = made(admin, "{employeeExternalId:'ana'}");
    Answer list =
        tenant
            .graphql()
            .data(
                "query($p: ID) { personExports(employeeId: $p) { nodes { id state document } } }",
                "{p:'" + ana + "'}");
    assertTrue(
        list.text("/data/personExports/nodes/0/document").contains("\"givenName\":\"Ana\""),
        list::body);
    assertEquals("COMPLETED", admin.get("/privacy/exports/" + made).expect(200).text("/state"));
    Answer asked =
        tenant
            .graphql()
            .data(
                "mutation { requestPersonExport(input: {employeeExternalId: \"ana\"}) { personExport { id employeeId } } }");
    assertTrue(asked.at("/data/requestPersonExport/personExport/id").isTextual(), asked::body);
  }

  private Set<String> kinds(Answer document) {
    return new TreeSet<>(document.texts("/about", "/kind"));
  }

  private JsonNode rows(Answer document, String kind) {
    for (JsonNode one : document.at("/about")) {
      if (one.path("kind").asText().equals(kind)) {
        return one.path("rows");
      }
    }
    throw new AssertionError(kind + " is not among " + kinds(document));
  }

  private Answer document(Client client, String body) {
    return client.get("/privacy/exports/" + made(client, body) + "/document").expect(200);
  }

  private UUID made(Client client, String body) {
    return client.exportMade(client.post("/privacy/exports", body).expect(202).id());
  }
}
