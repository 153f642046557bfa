package org.espalier.integration.frameworks;

import static org.espalier.integration.frameworks.Publications.parts;
import static org.espalier.integration.frameworks.Publications.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Published frameworks through the server. */
@QuarkusTest
class FrameworkImportsTest {

  private static final String SKILLS =
      """
      Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill
      Testing,Finds what is wrong.,Knows why.,Runs tests.,Plans tests.,Teaches it.,Developer
      Testing,Again.,,,,,
      """;
  private static final String ROLES =
      """
      Role Family\tRole\tRole Level\tSkill Name\tSkill Level
      Software\tDeveloper\tSenior\tTesting\tExpert
      """;
  private static final String PACKAGE =
      """
      {"CFDocument": {"identifier": "d", "title": "Doc", "uri": "u:d"},
       "CFItems": [{"identifier": "a", "fullStatement": "A"}, {"identifier": "b", "fullStatement": "B"}],
       "CFAssociations": [
         {"associationType": "isChildOf", "originNodeURI": {"identifier": "a"}, "destinationNodeURI": {"identifier": "b"}},
         {"associationType": "isChildOf", "originNodeURI": {"identifier": "b"}, "destinationNodeURI": {"identifier": "%s"}}]}
      """;

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void zipBecomesAFrameworkWithJobsAndRequirements() {
    byte[] zip = zip("a/skills.csv", SKILLS, "roles.tsv", ROLES, "logo.png", "\u0089PNG");
    Answer job = imported("?format=DDAT&version=2025", "application/zip", zip);
    assertEquals(
        List.of(
            "proficiency-scales 1 1 0",
            "frameworks 1 1 0",
            "job-families 2 2 0",
            "jobs 1 1 0",
            "competencies 1 1 0",
            "requirements 1 1 0"),
        parts(job));
    assertEquals(7, job.count("/counts/created"));
    assertEquals("DDAT frameworks", job.text("/format") + " " + job.text("/kind"));
    assertEquals(
        List.of(
            "a/skills.csv 1 Roles that require Skill",
            "a/skills.csv 3 Skill Name Testing",
            "logo.png"),
        notes(job));
    assertEquals(3, job.count("/notes"));
    Answer framework = admin.get("/frameworks/by-external-id/ddat@2025").expect(200);
    assertEquals("DRAFT 2025", framework.text("/state") + " " + framework.text("/version"));
    String wanted =
        admin.get("/jobs/by-external-id/ddat%2FDeveloper%2FSenior").expect(200).text("/id");
    Answer required = admin.get("/jobs/" + wanted + "/requirements").expect(200);
    assertEquals("ddat@2025:Testing", required.text("/0/competency/externalId"));
    assertEquals(4, required.count("/0/required"));
    Answer again = imported("?format=DDAT&version=2025", "application/zip", zip);
    assertEquals(7, again.count("/counts/unchanged"), again::body);
    String part = again.text("/parts/4/id");
    assertEquals(
        List.of("ddat@2025:Testing"),
        admin.get("/imports/" + part + "/rows").expect(200).texts("/items", "/externalId"));
    assertEquals(2, admin.get("/imports?count=exact").count("/totalCount"));
  }

  @Test
  void dryRunTellsAndKeepsNothing() {
    Answer job = imported("?format=DDAT&dryRun=true", "text/csv", bytes(SKILLS));
    assertEquals(
        List.of("proficiency-scales 1 1 0", "frameworks 1 1 0", "competencies 1 1 0"), parts(job));
    assertEquals("COMPLETED", job.text("/state"));
    assertEquals(2, job.count("/notes"));
    assertEquals(0, admin.get("/frameworks?count=exact").count("/totalCount"));
    assertEquals(0, admin.get("/proficiency-scales?count=exact").count("/totalCount"));
  }

  @Test
  void circlesFailAndAbortedImportsKeepNothing() {
    String circle = PACKAGE.replace("%s", "a");
    Answer job = imported("?format=CASE&onError=abort", "application/json", bytes(circle));
    assertEquals("FAILED", job.text("/state"));
    assertEquals(
        List.of("proficiency-scales 1 0 0", "frameworks 1 0 0", "competencies 2 0 2"), parts(job));
    assertEquals(0, admin.get("/frameworks?count=exact").count("/totalCount"));
    Answer rows =
        admin.get("/imports/" + job.text("/parts/2/id") + "/rows?outcome=failed").expect(200);
    assertEquals("CYCLE", rows.text("/items/0/errors/0/code"));
    assertEquals(
        Set.of("FAILED"), Set.of(admin.get("/imports/" + job.text("/parts/0/id")).text("/state")));
  }

  @Test
  void scaleOfTheTenantCanBeTaken() {
    admin.create(
        "proficiency-scales",
        "own",
        "{name:'Own', levels:[{value:1,label:'A'},{value:9,label:'B'}]}");
    Answer job =
        imported(
            "?format=CASE&scaleExternalId=own",
            "application/json",
            bytes(PACKAGE.replace("%s", "d")));
    assertEquals(List.of("frameworks 1 1 0", "competencies 2 2 0"), parts(job));
    assertEquals(
        "own", admin.get("/frameworks/by-external-id/case:d").expect(200).text("/scaleExternalId"));
    assertEquals(
        "case:d:b",
        admin.get("/competencies/by-external-id/case:d:a").expect(200).text("/parentExternalId"));
  }

  @Test
  void ownTablesComeWithAMapping() {
    String mapping =
        "{\"framework\":\"own\",\"name\":\"Our"
            + " skills\",\"columns\":{\"name\":\"Skill\",\"job\":\"Role\"}}";
    byte[] table = bytes("Skill,Role\nTesting,Developer\nCoding,Developer\n");
    Answer job = imported("?format=CSV&mapping=" + Client.encoded(mapping), "text/csv", table);
    assertEquals(
        List.of(
            "proficiency-scales 1 1 0",
            "frameworks 1 1 0",
            "jobs 1 1 0",
            "competencies 2 2 0",
            "requirements 2 2 0"),
        parts(job));
    assertEquals(
        Set.of("?format NOT_ALLOWED"),
        sent(admin, "employees?format=CSV", "text/csv", table)
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(
        Set.of("?mapping REQUIRED"),
        sent(admin, "frameworks?format=CSV", "text/csv", table)
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(
        Set.of("?mapping NOT_ALLOWED"),
        sent(admin, "frameworks?format=DDAT&mapping=%7B%7D", "text/csv", table)
            .problem(400, "INVALID_REQUEST")
            .faults());
    String wrong = "{\"framework\":\"a@b\",\"columns\":{\"title\":\"T\"},\"levels\":[\"x\"]}";
    assertEquals(
        Set.of(
            "?mapping/columns/name REQUIRED",
            "?mapping/columns/title UNKNOWN_MEMBER",
            "?mapping/framework INVALID_FORMAT",
            "?mapping/levels TOO_FEW",
            "?mapping/name REQUIRED"),
        sent(admin, "frameworks?format=CSV&mapping=" + Client.encoded(wrong), "text/csv", table)
            .problem(400, "INVALID_REQUEST")
            .faults());
  }

  @Test
  void wrongRequestsAreRefused() {
    byte[] body = bytes(SKILLS);
    assertEquals(
        Set.of("?format NOT_ALLOWED"),
        sent(admin, "jobs?format=DDAT", "text/csv", body).problem(400, "INVALID_REQUEST").faults());
    assertEquals(
        Set.of("?version NOT_ALLOWED", "?scaleExternalId NOT_ALLOWED"),
        sent(admin, "frameworks?version=1&scaleExternalId=s", "text/csv", body)
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(
        Set.of("?mode NOT_ALLOWED"),
        sent(admin, "frameworks?format=DDAT&mode=replace", "text/csv", body)
            .problem(400, "INVALID_REQUEST")
            .faults());
    sent(admin, "frameworks", "application/zip", body).problem(415, "UNSUPPORTED_MEDIA_TYPE");
    sent(admin, "frameworks?format=CASE", "application/json", body).problem(400, "INVALID_REQUEST");
    byte[] cut = java.util.Arrays.copyOf(zip("skills.csv", SKILLS), 60);
    sent(admin, "frameworks?format=DDAT", "application/zip", cut).problem(400, "INVALID_REQUEST");
    byte[] bomb = zip("zeros.bin", " ".repeat(80 << 20));
    assertTrue(bomb.length < 1 << 20);
    sent(admin, "frameworks?format=DDAT", "application/zip", bomb)
        .problem(413, "PAYLOAD_TOO_LARGE");
    assertEquals(0, admin.get("/imports?count=exact").count("/totalCount"));
  }

  @Test
  void eachKindNeedsItsOwnRight() {
    byte[] zip = zip("skills.csv", SKILLS, "roles.tsv", ROLES);
    Client some = tenant.program("frameworks:bulk", "competencies:bulk", "proficiency-scales:bulk");
    sent(some, "frameworks?format=DDAT", "application/zip", zip).problem(403, "FORBIDDEN");
    sent(some, "frameworks?format=DDAT", "text/csv", bytes(SKILLS)).expect(202);
    sent(tenant.person("p"), "frameworks?format=DDAT", "text/csv", bytes(SKILLS))
        .problem(403, "FORBIDDEN");
    Answer job = imported("?format=DDAT&dryRun=true", "text/csv", bytes(SKILLS));
    Client stranger = Tenant.fresh().admin();
    stranger.get("/imports/" + job.id() + "/notes").problem(404, "NOT_FOUND");
    stranger.get("/imports/" + job.text("/parts/0/id")).problem(404, "NOT_FOUND");
  }

  private Answer imported(String query, String type, byte[] file) {
    return admin.importFile("frameworks", query, type, file);
  }

  private static Answer sent(Client client, String path, String type, byte[] body) {
    return client.sendRaw("POST", "/imports/" + path, type, body);
  }

  private List<String> notes(Answer job) {
    List<String> told = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = admin.get("/imports/" + job.id() + "/notes?limit=1" + cursor).expect(200);
      JsonNode note = page.at("/items/0");
      List<String> words = new ArrayList<>();
      for (String member : List.of("file", "line", "field", "text")) {
        words.add(note.path(member).isNull() ? "" : note.path(member).asText());
      }
      told.add(String.join(" ", words).strip());
      JsonNode next = page.json().path("nextCursor");
      cursor = next.isNull() ? "" : "&cursor=" + next.asText();
    } while (!cursor.isEmpty());
    return told;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
