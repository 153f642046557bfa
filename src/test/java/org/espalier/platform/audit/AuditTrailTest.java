package org.espalier.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Psql;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** The audit trail: what is written in it, who reads it, and that nobody rewrites it. */
@QuarkusTest
class AuditTrailTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Client auditor = tenant.as("auditor");

  @Test
  void everyWriteIsTold() {
    UUID unit = admin.create("org-units", "hq", "{name:'Head office'}");
    Answer made = auditor.get("/audit-events?objectId=" + unit).expect(200);
    assertEquals(List.of("org-unit.created"), made.texts("/items", "/action"));
    assertTrue(made.at("/items/0/beforeHash").isNull());
    admin.put("org-units", "hq", "{name:'Headquarters', status:'INACTIVE'}").expect(200);
    admin.put("org-units", "hq", "{name:'Headquarters', status:'INACTIVE'}").expect(200);
    Answer changed = auditor.get("/audit-events?objectId=" + unit).expect(200);
    assertEquals(
        List.of("org-unit.updated", "org-unit.created"), changed.texts("/items", "/action"));
    assertEquals(Relaxed.tree("['name','status']"), changed.at("/items/0/members"));
    assertEquals(changed.text("/items/1/afterHash"), changed.text("/items/0/beforeHash"));
    assertNotEquals(changed.text("/items/0/beforeHash"), changed.text("/items/0/afterHash"));
    assertEquals(tenant.slug(), auditor.get("/me").text("/tenant"));
    assertEquals(admin.get("/me").text("/subject"), changed.text("/items/0/actor"));
    assertFalse(changed.text("/items/0/traceId").isBlank());
  }

  @Test
  void refusedWritesLeaveNothing() {
    admin.put("org-units", "x", "{name:''}").problem(400, "INVALID_REQUEST");
    tenant.person("ana").put("org-units", "x", "{name:'X'}").problem(403, "FORBIDDEN");
    assertTrue(auditor.get("/audit-events").expect(200).at("/items").isEmpty());
  }

  @Test
  void importsAreToldRowByRow() {
    List<String> rows =
        IntStream.range(0, 30).mapToObj(i -> "{externalId:'u" + i + "', name:'U'}").toList();
    admin.importRows("org-units", "", rows);
    Answer all = auditor.get("/audit-events?count=exact&limit=500").expect(200);
    assertEquals(30, all.count("/totalCount"));
    admin.importRows("org-units", "", rows);
    assertEquals(30, auditor.get("/audit-events?count=exact").count("/totalCount"));
  }

  @Test
  void copiesOfPeopleAndLooksAtThemAreTold() {
    admin.create("employees", "ana", "{givenName:'Ana', familyName:'Lee'}");
    UUID copy = admin.post("/privacy/exports", "{employeeExternalId:'ana'}").expect(202).id();
    admin.exportMade(copy);
    admin.get("/privacy/exports/" + copy + "/document").expect(200);
    assertEquals(
        List.of("person-export.read", "person-export.created"),
        auditor.get("/audit-events?objectId=" + copy).texts("/items", "/action"));
    admin.with("If-Match", "*").patch("/privacy/retention", "{erasureGrace:'P7D'}").expect(200);
    Answer last = auditor.get("/audit-events?limit=1").expect(200);
    assertEquals("retention.updated", last.text("/items/0/action"));
    assertEquals(Relaxed.tree("['erasureGrace']"), last.at("/items/0/members"));
  }

  @Test
  void theTrailIsNarrowedAndPaged() {
    admin.create("org-units", "a", "{name:'A'}");
    admin.create("job-families", "b", "{name:'B'}");
    tenant.program("*:write").create("org-units", "c", "{name:'C'}");
    Answer first = auditor.get("/audit-events?limit=2").expect(200);
    assertEquals(List.of("3", "2"), first.texts("/items", "/position"));
    Answer rest =
        auditor.get("/audit-events?limit=2&cursor=" + first.text("/nextCursor")).expect(200);
    assertEquals(List.of("1"), rest.texts("/items", "/position"));
    assertEquals(
        List.of("3", "1"),
        auditor.get("/audit-events?objectType=org-unit").texts("/items", "/position"));
    assertEquals(
        List.of("3"), auditor.get("/audit-events?actor=program").texts("/items", "/position"));
    assertEquals(
        List.of("2"),
        auditor.get("/audit-events?action=job-family.created").texts("/items", "/position"));
    assertTrue(auditor.get("/audit-events?until=2020-01-01T00:00:00Z").at("/items").isEmpty());
    String id = rest.text("/items/0/id");
    assertEquals("1", auditor.get("/audit-events/" + id).expect(200).at("/position").asText());
    auditor.get("/audit-events/" + UUID.randomUUID()).problem(404, "NOT_FOUND");
  }

  @Test
  void auditorsReadAndNobodyElse() {
    admin.create("org-units", "a", "{name:'A'}");
    for (String role : List.of("employee", "hr-partner", "learning-admin", "operator")) {
      Client other = tenant.as(role);
      other.get("/audit-events").problem(403, "FORBIDDEN");
      other.get("/audit-events/verification").problem(403, "FORBIDDEN");
      other.get("/audit-events/" + UUID.randomUUID()).problem(403, "FORBIDDEN");
    }
    admin.get("/audit-events").expect(200);
    tenant.program("audit-events:read").get("/audit-events").expect(200);
    assertTrue(
        Tenant.fresh().as("auditor").get("/audit-events").expect(200).at("/items").isEmpty());
  }

  @Test
  void graphqlTellsTheSame() {
    UUID unit = admin.create("org-units", "a", "{name:'A'}");
    String question =
        "{ auditEvents(objectId: \""
            + unit
            + "\") { edges { node { action position } } }"
            + " auditVerification { intact verifiedTo } }";
    Answer told = new Graphql(auditor).data(question);
    assertEquals("org-unit.created", told.text("/data/auditEvents/edges/0/node/action"));
    assertTrue(told.at("/data/auditVerification/intact").asBoolean());
    new Graphql(tenant.as("hr-partner")).refused("FORBIDDEN", "{ auditVerification { intact } }");
  }

  @Test
  void anIntactTrailIsFoundIntact() {
    assertTrue(auditor.get("/audit-events/verification").expect(200).at("/intact").asBoolean());
    fill();
    Answer whole = auditor.get("/audit-events/verification").expect(200);
    assertTrue(whole.at("/intact").asBoolean(), whole::body);
    assertEquals(25, whole.at("/verifiedTo").asInt());
    assertTrue(whole.at("/next").isNull());
    Answer rest = auditor.get("/audit-events/verification?after=22").expect(200);
    assertTrue(rest.at("/intact").asBoolean(), rest::body);
  }

  @Test
  void everyChangeOfTheTrailShows() throws SQLException {
    fill();
    broken("update audit_event set actor = 'nobody' where tenant_id = '%s' and position = 3", 3);
    broken(
        "update audit_event set members = '{name}' where tenant_id = '%s' and position = 21", 21);
    broken("delete from audit_event where tenant_id = '%s' and position = 7", 7);
    broken("delete from audit_event where tenant_id = '%s' and position > 23", 24);
    broken(
        "update audit_event set position = 1000 where tenant_id = '%1$s' and position = 22;"
            + " update audit_event set position = 22 where tenant_id = '%1$s' and position = 23;"
            + " update audit_event set position = 23 where tenant_id = '%1$s' and position = 1000",
        22);
    broken("update audit_chain set hash = repeat('0', 64) where tenant_id = '%s'", 25);
    assertTrue(auditor.get("/audit-events/verification").at("/intact").asBoolean());
  }

  @Test
  void theApplicationCannotRewriteIt() throws SQLException {
    fill();
    try (Psql psql = Psql.application()) {
      psql.run("set espalier.tenant = '" + tenant.slug() + "'");
      for (String rewriting :
          List.of(
              "update audit_event set actor = 'x'",
              "delete from audit_event",
              "truncate audit_event")) {
        SQLException refused = assertThrows(SQLException.class, () -> psql.run(rewriting));
        assertEquals("42501", refused.getSQLState(), rewriting);
      }
    }
  }

  /** Twenty in one transaction, then five, each in its own. */
  private void fill() {
    admin.importRows(
        "org-units",
        "",
        IntStream.range(0, 20).mapToObj(i -> "{externalId:'u" + i + "', name:'U'}").toList());
    IntStream.range(0, 5).forEach(i -> admin.create("job-families", "f" + i, "{name:'F'}"));
  }

  /** Does it, looks where the verification finds it, and undoes it. */
  private void broken(String change, long where) throws SQLException {
    try (Psql psql = Psql.superuser()) {
      psql.run(
          "create temp table audit_kept as table audit_event with no data;"
              + " create temp table chain_kept as table audit_chain with no data;"
              + " insert into audit_kept select * from audit_event where tenant_id = '%1$s';"
                  .formatted(tenant.slug())
              + " insert into chain_kept select * from audit_chain where tenant_id = '%1$s'"
                  .formatted(tenant.slug()));
      try {
        psql.run(change.formatted(tenant.slug()));
        Answer found = auditor.get("/audit-events/verification").expect(200);
        assertFalse(found.at("/intact").asBoolean(), () -> change + ": " + found.body());
        assertTrue(
            found.at("/brokenAt").asLong() <= where && found.at("/brokenAt").asLong() > 0,
            found::body);
        assertFalse(found.text("/reason").isBlank());
      } finally {
        psql.run(
            "delete from audit_event where tenant_id = '%1$s'; delete from audit_chain where tenant_id = '%1$s';"
                    .formatted(tenant.slug())
                + " insert into audit_event select * from audit_kept; insert into audit_chain select * from chain_kept;"
                + " drop table audit_kept; drop table chain_kept");
      }
    }
  }
}
