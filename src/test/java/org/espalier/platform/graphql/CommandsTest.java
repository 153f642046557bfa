package org.espalier.platform.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.Test;

/** Mutations: what they answer, and how they refuse. */
@QuarkusTest
class CommandsTest {

  private static final String PUT =
      "mutation($x: String!, $i: EmployeeInput!) { putEmployee(externalId: $x, input: $i)"
          + " { outcome employee { id revision email manager { externalId } } } }";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Graphql graphql = new Graphql(admin);

  @Test
  void putTellsWhatItDid() {
    put("boss", "{givenName:'B', familyName:'O'}", "CREATED");
    String body =
        "{givenName:'A', familyName:'L', managerExternalId:'boss', hireDate:'2024-02-29'}";
    Answer made = put("ana", body, "CREATED");
    assertEquals("boss", made.text("/data/putEmployee/employee/manager/externalId"));
    put("ana", body, "UNCHANGED");
    Answer changed = put("ana", "{givenName:'A', familyName:'L', email:'a@x'}", "UPDATED");
    assertEquals(
        made.text("/data/putEmployee/employee/id"), changed.text("/data/putEmployee/employee/id"));
    assertTrue(changed.at("/data/putEmployee/employee/manager").isNull());
    assertEquals(2, admin.get("/employees/by-external-id/ana").expect(200).count("/revision"));
  }

  @Test
  void everyFaultIsToldAtOnce() {
    String body =
        "{givenName:' ', familyName:'L', email:'x', managerExternalId:'77', hireDate:'2024-01-31'}";
    Answer refused = graphql.refused("INVALID_REQUEST", PUT, "{x:'1', i:" + body + "}");
    assertEquals(
        Set.of("/givenName BLANK", "/email INVALID_FORMAT", "/managerExternalId UNKNOWN_REFERENCE"),
        refused.faults("/errors/0/extensions/errors"));
    assertEquals(400, refused.count("/errors/0/extensions/status"));
    assertTrue(refused.at("/data/putEmployee").isNull());
    admin.get("/employees/by-external-id/1").problem(404, "NOT_FOUND");
  }

  @Test
  void faultsOfMeaningHaveTheirOwnStatus() {
    Answer refused =
        graphql.refused(
            "UNPROCESSABLE",
            PUT,
            "{x:'1', i:{givenName:'A', familyName:'L', managerExternalId:'1'}}");
    assertEquals(422, refused.count("/errors/0/extensions/status"));
    assertEquals(
        Set.of("/managerExternalId UNKNOWN_REFERENCE"),
        refused.faults("/errors/0/extensions/errors"));
  }

  @Test
  void textThatCannotBeStoredIsRefused() {
    Answer refused =
        graphql.refused(
            "INVALID_REQUEST", PUT, "{x:'1', i:{givenName:'A\\u0000', familyName:'L'}}");
    assertEquals(
        Set.of("/givenName INVALID_CHARACTER"), refused.faults("/errors/0/extensions/errors"));
    graphql.refused("INVALID_REQUEST", PUT, "{x:'1\\u0000', i:{givenName:'A', familyName:'L'}}");
    graphql.refused(
        "INVALID_REQUEST", "{ employees(q: \"\\u0000\", sort: \"\\ud800\") { totalCount } }");
  }

  @Test
  void decimalsKeepTheirDigits() {
    new Workshop(admin).furnish().engineer("p", "");
    String record =
        "mutation($l: Decimal!) { recordEvidence(input: { employeeExternalId: \"p\", competencyExternalId: \"a\","
            + " level: $l, source: MANAGER }) { evidence { level } } }";
    Answer answer = graphql.data(record, "{l: 3.123456789012}");
    assertEquals(
        "3.123456789012",
        answer.at("/data/recordEvidence/evidence/level").decimalValue().toString());
    Answer refused = graphql.refused("UNPROCESSABLE", record, "{l: 4.1}");
    assertEquals(
        Set.of("/level LEVEL_OUTSIDE_SCALE"), refused.faults("/errors/0/extensions/errors"));
  }

  @Test
  void patchChangesWhatItNames() {
    UUID id = admin.create("employees", "1", "{givenName:'A', familyName:'L', email:'a@x'}");
    String patch =
        "mutation($p: EmployeePatch!, $r: Int) { patchEmployee(id: \""
            + id
            + "\", patch: $p, revision: $r) { employee { givenName familyName email revision } } }";
    Answer renamed = graphql.data(patch, "{p:{familyName:'M'}, r:1}");
    assertEquals("a@x", renamed.text("/data/patchEmployee/employee/email"));
    assertEquals("M", renamed.text("/data/patchEmployee/employee/familyName"));
    Answer cleared = graphql.data(patch, "{p:{email:null}}");
    assertTrue(cleared.at("/data/patchEmployee/employee/email").isNull());
    graphql.refused("STALE_VERSION", patch, "{p:{familyName:'N'}, r:1}");
    Answer refused = graphql.refused("INVALID_REQUEST", patch, "{p:{givenName:null}}");
    assertEquals(Set.of("/givenName REQUIRED"), refused.faults("/errors/0/extensions/errors"));
  }

  @Test
  void deletedThingsAreGone() {
    UUID unit = admin.create("org-units", "u", "{name:'U'}");
    admin.create("employees", "1", "{givenName:'A', familyName:'L', orgUnitExternalId:'u'}");
    String delete = "mutation { deleteOrgUnit(id: \"" + unit + "\") { deletedId } }";
    graphql.refused("IN_USE", delete);
    admin.put("employees", "1", "{givenName:'A', familyName:'L'}").expect(200);
    assertEquals(unit.toString(), graphql.data(delete).text("/data/deleteOrgUnit/deletedId"));
    graphql.refused("GONE", "{ orgUnit(id: \"" + unit + "\") { name } }");
    graphql.refused("NOT_FOUND", "{ node(id: \"" + unit + "\") { id } }");
  }

  @Test
  void mutationsOfOneRequestRunInTurnAndSeeEachOther() {
    Answer answer =
        graphql.ask(
            "mutation { a: putJob(externalId: \"j\", input: { title: \"One\" }) { job { title } }"
                + " p: putEmployee(externalId: \"1\", input: { givenName: \"A\", familyName: \"L\", jobExternalId: \"j\" })"
                + " { employee { job { title } } }"
                + " bad: putJob(externalId: \"k\", input: { title: \" \" }) { job { title } }"
                + " b: putJob(externalId: \"j\", input: { title: \"Two\" }) { outcome job { title } }"
                + " q: putEmployee(externalId: \"1\", input: { givenName: \"A\", familyName: \"L\", jobExternalId: \"j\" })"
                + " { outcome employee { job { title } } } }");
    assertEquals("One", answer.text("/data/p/employee/job/title"));
    assertTrue(answer.at("/data/bad").isNull());
    assertEquals("bad", answer.text("/errors/0/path/0"));
    assertEquals("UPDATED", answer.text("/data/b/outcome"));
    assertEquals("UNCHANGED", answer.text("/data/q/outcome"));
    assertEquals("Two", answer.text("/data/q/employee/job/title"));
  }

  @Test
  void frameworksTakeTheirSteps() {
    new Workshop(admin).furnish();
    UUID id = admin.id("frameworks", "frame");
    String step =
        "mutation($to: String!) { transitionFramework(id: \""
            + id
            + "\", input: { to: $to, comment: \"why\" }) { framework { state transitions { from to comment } } } }";
    Answer published = graphql.data(step, "{to:'PUBLISHED'}");
    assertEquals("PUBLISHED", published.text("/data/transitionFramework/framework/state"));
    assertEquals(
        "why", published.text("/data/transitionFramework/framework/transitions/0/comment"));
    Answer refused = graphql.refused("ILLEGAL_TRANSITION", step, "{to:'DRAFT'}");
    assertEquals("RETIRED", refused.text("/errors/0/extensions/allowed/0"));
    graphql.refused("INVALID_REQUEST", step, "{to:'NOWHERE'}");
  }

  @Test
  void evidenceIsRecordedOnceAndRevoked() {
    new Workshop(admin).furnish().engineer("p", "");
    String record =
        "mutation { recordEvidence(input: { externalId: \"e\", employeeExternalId: \"p\", competencyExternalId: \"a\","
            + " level: 2, source: MANAGER, observedAt: \"2025-06-01T00:00:00Z\" }) { evidence { id } } }";
    String id = graphql.data(record).text("/data/recordEvidence/evidence/id");
    assertEquals(id, graphql.data(record).text("/data/recordEvidence/evidence/id"));
    String revoke =
        "mutation { revokeEvidence(id: \""
            + id
            + "\", input: { reason: \"wrong\" }) { evidence { revocationReason } } }";
    assertEquals(
        "wrong", graphql.data(revoke).text("/data/revokeEvidence/evidence/revocationReason"));
    graphql.refused("CONFLICT", revoke);
  }

  @Test
  void whoMayNotWriteIsRefused() {
    admin.create("employees", "1", "{givenName:'A', familyName:'L'}");
    Graphql person = new Graphql(tenant.person("1"));
    person.refused("FORBIDDEN", PUT, "{x:'2', i:{givenName:'A', familyName:'L'}}");
    person.refused(
        "FORBIDDEN",
        "mutation { putJob(externalId: \"j\", input: { title: \"T\" }) { job { id } } }");
  }

  private Answer put(String externalId, String body, String outcome) {
    Answer answer = graphql.data(PUT, "{x:'" + externalId + "', i:" + body + "}");
    assertEquals(outcome, answer.text("/data/putEmployee/outcome"));
    return answer;
  }
}
