package org.espalier.integration.bulk;

import static org.espalier.integration.bulk.ImportScene.CSV;
import static org.espalier.integration.bulk.ImportScene.NDJSON;
import static org.espalier.integration.bulk.ImportScene.counts;
import static org.espalier.integration.bulk.ImportScene.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** Files of every form: packed, as tables, empty. */
@QuarkusTest
@SuppressWarnings("StringConcatToTextBlock") // one row a line
class ImportFormatsTest {

  private final ImportScene scene = new ImportScene();
  private final Client admin = scene.admin;

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
            "6 3:  MALFORMED",
            "7 4: /email INVALID_FORMAT, /hireDate INVALID_FORMAT, /status NOT_ALLOWED",
            "8 null: /externalId REQUIRED"),
        scene.problems(job));
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
        scene.problems(job));
  }

  @Test
  void emptyFileIsDoneAtOnce() {
    counts(admin.importFile("org-units", "", NDJSON, new byte[0]), 0, 0, 0, 0, 0);
    counts(admin.importFile("org-units", "", NDJSON, lines("", " ", "\r")), 0, 0, 0, 0, 0);
    counts(admin.importFile("org-units", "", CSV, lines("externalId,name")), 0, 0, 0, 0, 0);
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }
}
