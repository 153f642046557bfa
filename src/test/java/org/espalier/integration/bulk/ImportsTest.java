package org.espalier.integration.bulk;

import static org.espalier.integration.bulk.ImportScene.NDJSON;
import static org.espalier.integration.bulk.ImportScene.counts;
import static org.espalier.integration.bulk.ImportScene.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportsTest {

  private final ImportScene scene = new ImportScene();
  private final Client admin = scene.admin;

  @Test
  void rowsAreCreatedUpdatedOrLeftAlone() {
    counts(
        scene.units(
            "", "{externalId:'a', name:'A'}", "{externalId:'b', name:'B', parentExternalId:'a'}"),
        2,
        2,
        0,
        0,
        0);
    Answer job =
        scene.units(
            "",
            "{externalId:'a', name:'New'}",
            "{externalId:'b', name:'B', parentExternalId:'a'}",
            "{externalId:'c', name:'C'}");
    counts(job, 3, 1, 1, 1, 0);
    assertEquals(List.of("1 a updated", "2 b unchanged", "3 c created"), scene.outcomes(job, ""));
    assertEquals("COMPLETED", job.text("/state"));
    assertEquals("org-units", job.text("/kind"));
    assertTrue(job.at("/startedAt").isTextual() && job.at("/finishedAt").isTextual());
    assertEquals("New", admin.get("/org-units/by-external-id/a").text("/name"));
  }

  @Test
  void sameFileAgainChangesNothingAndTellsNothing() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      rows.add(
          "{externalId:'%d', givenName:'G', familyName:'F', subject:'s%d'%s}"
              .formatted(i, i, i == 0 ? "" : ", managerExternalId:'" + i / 3 + "'"));
    }
    rows.set(1, "{externalId:'1', givenName:'G', familyName:'F', managerExternalId:'0'}");
    Collections.shuffle(rows, new Random(3));
    counts(admin.importRows("employees", "", rows), 300, 300, 0, 0, 0);
    String before = scene.written();
    assertEquals(300, scene.events("employee.created"));
    Collections.shuffle(rows, new Random(4));
    counts(admin.importRows("employees", "", rows), 300, 0, 0, 300, 0);
    assertEquals(before, scene.written());
    assertEquals(300, scene.events(""));
  }

  @Test
  void manyRowsGoThroughInPieces() {
    List<String> rows =
        IntStream.range(0, 4500)
            .mapToObj(i -> "{externalId:'" + i + "', name:'U" + i % 10 + "'}")
            .collect(Collectors.toList());
    rows.set(2222, "{externalId:'2222', name:''}");
    rows.set(4444, "{externalId:'4444', name:'U', parentExternalId:'4443'}");
    Answer job = admin.importRows("org-units", "", rows);
    counts(job, 4500, 4499, 0, 0, 1);
    assertEquals(List.of("2223 2222 failed"), scene.outcomes(job, "?outcome=failed"));
    List<String> all = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = admin.get("/imports/" + job.id() + "/rows?limit=500" + cursor).expect(200);
      page.at("/items").forEach(row -> all.add(row.at("/externalId").asText()));
      cursor = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
    } while (!cursor.isEmpty());
    assertEquals(IntStream.range(0, 4500).mapToObj(String::valueOf).toList(), all);
  }

  @Test
  void badRowsFailAlone() {
    Answer job =
        admin.importFile(
            "employees",
            "",
            NDJSON,
            lines(
                "{\"externalId\":\"ok\",\"givenName\":\"A\",\"familyName\":\"B\"}",
                "{\"externalId\":\"two\",\"givenName\":\" \",\"familyName\":7,\"hireDate\":\"x\",\"extra\":1}",
                "",
                "{\"givenName\":\"A\",\"familyName\":\"B\"}",
                "{\"externalId\":\" \",\"givenName\":\"A\",\"familyName\":\"B\"}",
                "{\"externalId\":\"open\"",
                "[]",
                "{\"externalId\":\"ref\",\"givenName\":\"A\",\"familyName\":\"B\",\"jobExternalId\":\"none\"}",
                "{\"externalId\":\"nul\",\"givenName\":\"A\\u0000\",\"familyName\":\"B\"}",
                "{\"externalId\":\"ok\",\"givenName\":\"Again\",\"familyName\":\"B\"}",
                "   \t\r",
                "{\"externalId\":\"last\",\"givenName\":\"A\",\"familyName\":\"B\"}"));
    counts(job, 10, 2, 0, 0, 8);
    assertEquals("COMPLETED", job.text("/state"));
    assertEquals(
        List.of(
            "2 two: /extra UNKNOWN_MEMBER, /familyName WRONG_TYPE, /givenName BLANK, /hireDate INVALID_FORMAT",
            "4 null: /externalId REQUIRED",
            "5 null: /externalId BLANK",
            "6 open:  MALFORMED",
            "7 null:  WRONG_TYPE",
            "8 ref: /jobExternalId UNKNOWN_REFERENCE",
            "9 nul: /givenName INVALID_CHARACTER",
            "10 ok: /externalId DUPLICATE"),
        scene.problems(job));
    assertEquals("A", admin.get("/employees/by-external-id/ok").text("/givenName"));
    assertEquals(2, admin.get("/employees?count=exact").count("/totalCount"));
  }

  @Test
  void brokenBytesAndEndlessLinesFailAlone() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    file.write(lines("{\"externalId\":\"a\",\"name\":\"A\"}"));
    file.write("{\"externalId\":\"b\",\"name\":\"".getBytes(StandardCharsets.UTF_8));
    file.write(new byte[] {(byte) 0xC3, (byte) 0x28});
    file.write("\"}\r\n".getBytes(StandardCharsets.UTF_8));
    byte[] endless = new byte[10 << 20];
    Arrays.fill(endless, (byte) 'x');
    file.write("{\"externalId\":\"c\",\"name\":\"".getBytes(StandardCharsets.UTF_8));
    file.write(endless);
    file.write("\"}\n".getBytes(StandardCharsets.UTF_8));
    file.write("{\"externalId\":\"d\",\"name\":\"D\"}".getBytes(StandardCharsets.UTF_8));
    Answer job = admin.importFile("org-units", "", NDJSON, file.toByteArray());
    counts(job, 4, 2, 0, 0, 2);
    assertEquals(List.of("2 b:  MALFORMED", "3 c:  TOO_LONG"), scene.problems(job));
    assertEquals("D", admin.get("/org-units/by-external-id/d").text("/name"));
  }

  @Test
  void unknownKindsAreNotFound() {
    Answer refused =
        admin.sendRaw("POST", "/imports/things", NDJSON, lines("{}")).problem(404, "NOT_FOUND");
    assertTrue(refused.text("/detail").contains("org-units"), refused::body);
    admin.get("/imports/" + UUID.randomUUID()).problem(404, "NOT_FOUND");
    admin.get("/imports/" + UUID.randomUUID() + "/rows").problem(404, "NOT_FOUND");
  }

  @Test
  void importsAreSeenByWhoSentThem() {
    UUID job = scene.units("", "{externalId:'a', name:'A'}").id();
    Client other = scene.tenant.caller("other", List.of("learning-admin"), List.of(), null);
    other.get("/imports/" + job).problem(404, "NOT_FOUND");
    other.get("/imports/" + job + "/rows").problem(404, "NOT_FOUND");
    assertTrue(other.get("/imports").expect(200).at("/items").isEmpty());
    admin.get("/imports/" + job).expect(200);
  }

  @Test
  void filesOfATenantFollowEachOther() {
    List<UUID> jobs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String row = "{\"externalId\":\"a\",\"name\":\"N" + i + "\"}";
      jobs.add(admin.sendRaw("POST", "/imports/org-units", NDJSON, lines(row)).expect(202).id());
    }
    int changed = 0;
    for (UUID job : jobs) {
      Answer ended = admin.importEnded(job);
      changed += ended.count("/counts/created") + ended.count("/counts/updated");
    }
    assertEquals(6, changed);
    assertEquals("N5", admin.get("/org-units/by-external-id/a").text("/name"));
    assertEquals(6, admin.get("/org-units/by-external-id/a").count("/revision"));
  }

  @Test
  void whatIsInTheWayOfOthersIsTriedAgain() {
    scene.units("", "{externalId:'a', name:'N'}");
    UUID job;
    try (Psql other = Psql.superuser().undone();
        Psql watch = Psql.superuser()) {
      other.rows(
          "select id from org_unit where tenant_id = ? and external_id = 'a' for update",
          scene.tenant.slug());
      job =
          admin
              .sendRaw(
                  "POST",
                  "/imports/org-units",
                  NDJSON,
                  lines("{\"externalId\":\"a\",\"name\":\"M\"}"))
              .expect(202)
              .id();
      long holder = other.count("select pg_backend_pid()");
      int stopped = 0;
      while (stopped == 0) {
        stopped =
            watch
                .lines(
                    "select pg_cancel_backend(s.pid) from pg_stat_activity s where ?::int = any(pg_blocking_pids(s.pid))",
                    holder)
                .size();
      }
    }
    counts(admin.importEnded(job), 1, 0, 1, 0, 0);
    assertEquals("M", admin.get("/org-units/by-external-id/a").text("/name"));
  }
}
