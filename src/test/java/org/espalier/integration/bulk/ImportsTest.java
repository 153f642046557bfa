package org.espalier.integration.bulk;

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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuppressWarnings("StringConcatToTextBlock") // one row a line
class ImportsTest {

  private static final String NDJSON = "application/x-ndjson";
  private static final String CSV = "text/csv";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void rowsAreCreatedUpdatedOrLeftAlone() {
    counts(
        units("", "{externalId:'a', name:'A'}", "{externalId:'b', name:'B', parentExternalId:'a'}"),
        2,
        2,
        0,
        0,
        0);
    Answer job =
        units(
            "",
            "{externalId:'a', name:'New'}",
            "{externalId:'b', name:'B', parentExternalId:'a'}",
            "{externalId:'c', name:'C'}");
    counts(job, 3, 1, 1, 1, 0);
    assertEquals(List.of("1 a updated", "2 b unchanged", "3 c created"), outcomes(job, ""));
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
    String before = written();
    assertEquals(300, events("employee.created"));
    Collections.shuffle(rows, new Random(4));
    counts(admin.importRows("employees", "", rows), 300, 0, 0, 300, 0);
    assertEquals(before, written());
    assertEquals(300, events(""));
  }

  /** Where rows lie tells whether they were written again. */
  private String written() {
    try (Psql psql = Psql.application().tenant(tenant.slug())) {
      return psql.value(
          "select string_agg(e.ctid::text || p.ctid::text, ' ' order by e.id) from employee e"
              + " join employee_path p on p.node_id = e.id");
    }
  }

  private long events(String type) {
    try (Psql psql = Psql.application().tenant(tenant.slug())) {
      return psql.count("select count(*) from change_event where type like ? || '%'", type);
    }
  }

  @Test
  void rowsMayComeInAnyOrder() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(
          "{externalId:'%d', givenName:'G', familyName:'F'%s}"
              .formatted(i, i == 0 ? "" : ", managerExternalId:'" + (i - 1) + "'"));
    }
    Collections.reverse(rows);
    counts(admin.importRows("employees", "", rows), 60, 60, 0, 0, 0);
    UUID middle = admin.id("employees", "30");
    assertEquals(
        30, admin.get("/employees?count=exact&withinManagerId=" + middle).count("/totalCount"));
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
    assertEquals(List.of("2223 2222 failed"), outcomes(job, "?outcome=failed"));
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
            "5  : /externalId BLANK",
            "6 null:  MALFORMED",
            "7 null:  WRONG_TYPE",
            "8 ref: /jobExternalId UNKNOWN_REFERENCE",
            "9 nul: /givenName INVALID_CHARACTER",
            "10 ok: /externalId DUPLICATE"),
        problems(job));
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
    assertEquals(List.of("2 null:  MALFORMED", "3 null:  TOO_LONG"), problems(job));
    assertEquals("D", admin.get("/org-units/by-external-id/d").text("/name"));
  }

  @Test
  void circlesInAFileFailWithTheirPath() {
    Answer job =
        units(
            "",
            "{externalId:'a', name:'A', parentExternalId:'c'}",
            "{externalId:'b', name:'B', parentExternalId:'a'}",
            "{externalId:'c', name:'C', parentExternalId:'b'}",
            "{externalId:'below', name:'X', parentExternalId:'b'}",
            "{externalId:'self', name:'S', parentExternalId:'self'}",
            "{externalId:'fine', name:'F'}");
    counts(job, 6, 1, 0, 0, 5);
    assertEquals(
        List.of(
            "1 a: /parentExternalId CYCLE",
            "2 b: /parentExternalId CYCLE",
            "3 c: /parentExternalId CYCLE",
            "4 below: /parentExternalId UNKNOWN_REFERENCE",
            "5 self: /parentExternalId CYCLE"),
        problems(job));
    String message =
        admin
            .get("/imports/" + job.id() + "/rows?outcome=failed")
            .text("/items/0/errors/0/message");
    assertTrue(message.matches("This would close a circle: (. > ){3}.\\."), message);
  }

  @Test
  void circleWithWhatIsThereAlreadyFails() {
    units("", "{externalId:'a', name:'A'}", "{externalId:'b', name:'B', parentExternalId:'a'}");
    Answer job =
        units(
            "",
            "{externalId:'a', name:'New', parentExternalId:'b'}",
            "{externalId:'c', name:'C', parentExternalId:'b'}");
    counts(job, 2, 1, 0, 0, 1);
    assertEquals("A", admin.get("/org-units/by-external-id/a").text("/name"));
    Answer turned =
        units("", "{externalId:'a', name:'A', parentExternalId:'b'}", "{externalId:'b', name:'B'}");
    counts(turned, 2, 0, 2, 0, 0);
    assertEquals("b", admin.get("/org-units/by-external-id/a").text("/parentExternalId"));
  }

  @Test
  void whatHangsOnARowThatFailsFailsToo() {
    Answer job =
        units(
            "",
            "{externalId:'leaf', name:'L', parentExternalId:'mid'}",
            "{externalId:'mid', name:'M', parentExternalId:'bad'}",
            "{externalId:'bad', name:''}",
            "{externalId:'fine', name:'F'}");
    counts(job, 4, 1, 0, 0, 3);
    assertEquals(
        List.of(
            "1 leaf: /parentExternalId UNKNOWN_REFERENCE",
            "2 mid: /parentExternalId UNKNOWN_REFERENCE",
            "3 bad: /name BLANK"),
        problems(job));
  }

  @Test
  void replaceMakesTheAbsentInactive() {
    units(
        "",
        "{externalId:'a', name:'A'}",
        "{externalId:'b', name:'B'}",
        "{externalId:'c', name:'C'}");
    units("?source=crm", "{externalId:'x', name:'X'}");
    Answer job = units("?mode=replace", "{externalId:'a', name:'A'}", "{externalId:'d', name:'D'}");
    counts(job, 2, 1, 0, 1, 0);
    assertEquals(2, job.count("/counts/deactivated"));
    assertEquals(
        List.of("a ACTIVE", "b INACTIVE", "c INACTIVE", "d ACTIVE", "x ACTIVE"), statuses());
    Answer again =
        units("?mode=replace", "{externalId:'a', name:'A'}", "{externalId:'d', name:'D'}");
    counts(again, 2, 0, 0, 2, 0);
    assertEquals(0, again.count("/counts/deactivated"));
    counts(units("?mode=replace", "{externalId:'b', name:'B'}"), 1, 0, 1, 0, 0);
    assertEquals(
        List.of("a INACTIVE", "b ACTIVE", "c INACTIVE", "d INACTIVE", "x ACTIVE"), statuses());
  }

  /** A row that cannot be read may be the thing's own: it is not absent. */
  @Test
  void replaceSparesWhatFailed() {
    units("", "{externalId:'a', name:'A'}", "{externalId:'b', name:'B'}");
    Answer job =
        units(
            "?mode=replace",
            "{externalId:'a', name:'A'}",
            "{externalId:'b', name:'B', parentExternalId:'none'}");
    assertEquals(1, job.count("/counts/failed"));
    assertEquals(List.of("a ACTIVE", "b ACTIVE"), statuses());
  }

  @Test
  void dryRunTellsAndWritesNothing() {
    units("", "{externalId:'a', name:'A'}");
    Answer job =
        units(
            "?dryRun=true",
            "{externalId:'a', name:'New'}",
            "{externalId:'b', name:'B', parentExternalId:'a'}",
            "{externalId:'c', name:'C', parentExternalId:'none'}");
    counts(job, 3, 1, 1, 0, 1);
    assertEquals("COMPLETED", job.text("/state"));
    assertTrue(job.at("/dryRun").asBoolean());
    assertEquals(List.of("1 a updated", "2 b created", "3 c failed"), outcomes(job, ""));
    assertEquals("A", admin.get("/org-units/by-external-id/a").text("/name"));
    admin.get("/org-units/by-external-id/b").problem(404, "NOT_FOUND");
    assertEquals(1, events(""));
  }

  @Test
  void abortIsAllOrNothing() {
    units("", "{externalId:'a', name:'A'}");
    Answer job =
        units(
            "?onError=abort",
            "{externalId:'a', name:'New'}",
            "{externalId:'b', name:'B'}",
            "{externalId:'c', name:''}");
    assertEquals("FAILED", job.text("/state"));
    assertEquals("Rows failed, so none was applied.", job.text("/errors/0/message"));
    assertEquals("A", admin.get("/org-units/by-external-id/a").text("/name"));
    assertEquals(1, admin.get("/org-units?count=exact").count("/totalCount"));
    assertEquals(List.of("3 c: /name BLANK"), problems(job));
    Answer sound =
        units("?onError=abort", "{externalId:'a', name:'New'}", "{externalId:'b', name:'B'}");
    counts(sound, 2, 1, 1, 0, 0);
  }

  @Test
  void packedFilesAreUnpacked() throws IOException {
    byte[] plain =
        lines("{\"externalId\":\"a\",\"name\":\"A\"}", "{\"externalId\":\"b\",\"name\":\"B\"}");
    byte[] packed = packed(plain);
    Client gzip = admin.with("Content-Encoding", "gzip");
    counts(gzip.importFile("org-units", "", NDJSON, packed), 2, 2, 0, 0, 0);
    assertEquals(
        Set.of(" MALFORMED"),
        gzip.sendRaw("POST", "/imports/org-units", NDJSON, plain)
            .problem(400, "INVALID_REQUEST")
            .faults());
    Answer cut =
        gzip.sendRaw(
            "POST", "/imports/org-units", NDJSON, Arrays.copyOf(packed, packed.length - 12));
    assertTrue(cut.status() == 400, cut::body);
    assertEquals(2, admin.get("/org-units?count=exact").count("/totalCount"));
  }

  @Test
  void tablesSayTheSameAsObjects() {
    String table =
        "\uFEFFexternalId,givenName,familyName,email,hireDate,managerExternalId,status\r\n"
            + "1,\"An\"\"a\",\"Lee, Jr\",a@x.org,2020-02-29,,\r\n"
            + "\r\n"
            + "2,\"Two\nlines\",B,,,1,INACTIVE\r\n"
            + "3,C\r\n"
            + "4,D,D,none,2021-02-29,9,GONE\r\n"
            + ",E,E,,,,\r\n";
    Answer job = admin.importFile("employees", "", CSV, table.getBytes(StandardCharsets.UTF_8));
    counts(job, 5, 2, 0, 0, 3);
    assertEquals(
        List.of(
            "6 null:  MALFORMED",
            "7 4: /email INVALID_FORMAT, /hireDate INVALID_FORMAT, /status NOT_ALLOWED",
            "8 null: /externalId REQUIRED"),
        problems(job));
    Answer one = admin.get("/employees/by-external-id/1").expect(200);
    assertEquals(
        "An\"a|Lee, Jr|2020-02-29",
        one.text("/givenName") + "|" + one.text("/familyName") + "|" + one.text("/hireDate"));
    Answer two = admin.get("/employees/by-external-id/2").expect(200);
    assertEquals(
        "Two\nlines|1|INACTIVE",
        two.text("/givenName") + "|" + two.text("/managerExternalId") + "|" + two.text("/status"));
  }

  @Test
  void tablesNeedAHeaderOfColumnsThatThereAre() {
    for (String[] wrong :
        new String[][] {
          {"", " MALFORMED"}, {"externalId,salary\n1,2", "salary UNKNOWN_MEMBER"},
          {"externalId,name,name\n1,A,B", "name DUPLICATE"}, {"name\nA", "externalId REQUIRED"}
        }) {
      Answer refused =
          admin.sendRaw(
              "POST", "/imports/org-units", CSV, wrong[0].getBytes(StandardCharsets.UTF_8));
      boolean meaning = wrong[1].endsWith("DUPLICATE");
      Answer problem =
          meaning ? refused.problem(422, "UNPROCESSABLE") : refused.problem(400, "INVALID_REQUEST");
      assertEquals(Set.of(wrong[1]), problem.faults(), wrong[0]);
    }
    assertTrue(admin.get("/imports").at("/items").isEmpty());
  }

  @Test
  void listsStandInCellsAsJson() {
    String table =
        "externalId,name,proficientFrom,wholeLevels,levels\n"
            + "s,Scale,2,true,\"[{\"\"value\"\":1,\"\"label\"\":\"\"A\"\"},{\"\"value\"\":2,\"\"label\"\":\"\"B\"\"}]\"\n"
            + "t,Scale,x,perhaps,\"[{\"\n";
    Answer job =
        admin.importFile("proficiency-scales", "", CSV, table.getBytes(StandardCharsets.UTF_8));
    counts(job, 2, 1, 0, 0, 1);
    assertEquals(2, admin.get("/proficiency-scales/by-external-id/s").at("/levels").size());
    assertEquals(
        List.of("3 t: /levels WRONG_TYPE, /proficientFrom WRONG_TYPE, /wholeLevels WRONG_TYPE"),
        problems(job));
  }

  @Test
  void emptyFileIsDoneAtOnce() {
    counts(admin.importFile("org-units", "", NDJSON, new byte[0]), 0, 0, 0, 0, 0);
    counts(admin.importFile("org-units", "", NDJSON, lines("", " ", "\r")), 0, 0, 0, 0, 0);
    counts(admin.importFile("org-units", "", CSV, lines("externalId,name")), 0, 0, 0, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mode=all", "onError=stop", "dryRun=1", "source=%20", "source=", "replace=true"})
  void wrongWaysToImportAreRefused(String query) {
    int status = admin.sendRaw("POST", "/imports/org-units?" + query, NDJSON, lines("{}")).status();
    assertTrue(status == 400 || (query.equals("source=") && status == 202), query);
  }

  @Test
  void unknownKindsAreNotFound() {
    Answer refused =
        admin.sendRaw("POST", "/imports/things", NDJSON, lines("{}")).problem(404, "NOT_FOUND");
    assertTrue(refused.text("/detail").contains("org-units"), refused::body);
    admin.get("/imports/" + UUID.randomUUID()).problem(404, "NOT_FOUND");
    admin.get("/imports/" + UUID.randomUUID() + "/rows").problem(404, "NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evidence", "completions", "development-plans", "sessions", "enrolments"})
  void someThingsCannotBeReplacedByFile(String kind) {
    Answer refused =
        admin
            .sendRaw("POST", "/imports/" + kind + "?mode=replace", NDJSON, lines("{}"))
            .problem(400, "INVALID_REQUEST");
    assertEquals(Set.of("?mode NOT_ALLOWED"), refused.faults());
    assertTrue(admin.get("/imports").at("/items").isEmpty());
  }

  @Test
  void importsAreSeenByWhoSentThem() {
    UUID job = units("", "{externalId:'a', name:'A'}").id();
    Client other = tenant.caller("other", List.of("learning-admin"), List.of(), null);
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
    units("", "{externalId:'a', name:'N'}");
    UUID job;
    try (Psql other = Psql.superuser().undone();
        Psql watch = Psql.superuser()) {
      other.rows(
          "select id from org_unit where tenant_id = ? and external_id = 'a' for update",
          tenant.slug());
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

  private Answer units(String query, String... rows) {
    return admin.importRows("org-units", query, List.of(rows));
  }

  private List<String> statuses() {
    Answer all = admin.get("/org-units?sort=externalId").expect(200);
    List<String> told = new ArrayList<>();
    all.at("/items")
        .forEach(
            unit -> told.add(unit.at("/externalId").asText() + " " + unit.at("/status").asText()));
    return told;
  }

  private static void counts(
      Answer job, int received, int created, int updated, int unchanged, int failed) {
    assertEquals(
        "received "
            + received
            + ", created "
            + created
            + ", updated "
            + updated
            + ", unchanged "
            + unchanged
            + ", failed "
            + failed,
        "received "
            + job.count("/counts/received")
            + ", created "
            + job.count("/counts/created")
            + ", updated "
            + job.count("/counts/updated")
            + ", unchanged "
            + job.count("/counts/unchanged")
            + ", failed "
            + job.count("/counts/failed"),
        job::body);
  }

  private List<String> outcomes(Answer job, String query) {
    List<String> told = new ArrayList<>();
    admin
        .get("/imports/" + job.id() + "/rows" + query)
        .expect(200)
        .at("/items")
        .forEach(row ->
            told.add(
                row.at("/line").asInt()
                    + " "
                    + row.at("/externalId").asText()
                    + " "
                    + row.at("/outcome").asText()));
    return told;
  }

  private List<String> problems(Answer job) {
    List<String> told = new ArrayList<>();
    admin
        .get("/imports/" + job.id() + "/rows?outcome=failed")
        .expect(200)
        .at("/items")
        .forEach(row -> {
          List<String> faults = new ArrayList<>();
          row.at("/errors")
              .forEach(fault ->
                  faults.add(fault.at("/pointer").asText() + " " + fault.at("/code").asText()));
          Collections.sort(faults);
          told.add(
              row.at("/line").asInt()
                  + " "
                  + row.at("/externalId").asText()
                  + ": "
                  + String.join(", ", faults));
        });
    return told;
  }

  private static byte[] lines(String... lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }
}
