package org.espalier.integration.bulk;

import static org.espalier.integration.bulk.ImportScene.NDJSON;
import static org.espalier.integration.bulk.ImportScene.counts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.espalier.testing.Answer;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/** Files in which keys stand again and again, and files that are never done. */
@QuarkusTest
class RepeatedKeysTest {

  private static final int ROWS = 20_000;

  private final ImportScene scene = new ImportScene();

  @Test
  void firstRowOfAKeyCountsInAFileOfManyChunks() {
    StringBuilder file = new StringBuilder();
    for (int i = 1; i <= ROWS; i++) {
      file.append("{\"externalId\":\"").append(i % 2 == 0 ? "a" : "b");
      file.append("\",\"name\":\"").append(i).append("\"}\n");
    }
    file.append("{\"externalId\":\"c\",\"name\":\"last\"}\n");
    Answer job =
        scene.admin.importFile(
            "org-units", "", NDJSON, file.toString().getBytes(StandardCharsets.UTF_8));
    counts(job, ROWS + 1, 3, 0, 0, ROWS - 2);
    assertEquals("2", scene.admin.get("/org-units/by-external-id/a").text("/name"));
    assertEquals("1", scene.admin.get("/org-units/by-external-id/b").text("/name"));
    assertEquals("last", scene.admin.get("/org-units/by-external-id/c").text("/name"));
    Answer failed = scene.admin.get("/imports/" + job.id() + "/rows?outcome=failed&limit=2");
    assertEquals(List.of("3", "4"), failed.texts("/items", "/line"));
    assertEquals("The key stands in line 1 already.", failed.text("/items/0/errors/0/message"));
    assertEquals("The key stands in line 2 already.", failed.text("/items/1/errors/0/message"));
    Duration took =
        Duration.between(
            Instant.parse(job.text("/startedAt")), Instant.parse(job.text("/finishedAt")));
    assertTrue(took.toMillis() < 1000, () -> "applied within " + took);
  }

  @Test
  void faultyRowLeavesItsKeyToALaterOne() {
    Answer job = scene.units("", "{externalId:'a', name:''}", "{externalId:'a', name:'A'}");
    counts(job, 2, 1, 0, 0, 1);
    assertEquals(List.of("1 a: /name BLANK"), scene.problems(job));
  }

  /** As it stands after the server was stopped three times over it. */
  @Test
  void fileThatIsNeverDoneFailsWithACodeOfItsOwn() throws SQLException {
    String slug = scene.tenant.slug();
    scene.units("", "{externalId:'a', name:'A'}");
    String stuck;
    try (Psql held = Psql.superuser().undone()) {
      held.value("select tenant_id from import_lock where tenant_id = ? for update", slug);
      stuck =
          scene
              .admin
              .sendRaw("POST", "/imports/org-units", NDJSON, ImportScene.lines("{}"))
              .expect(202)
              .text("/id");
      try (Psql psql = Psql.superuser()) {
        psql.run("update import_job set attempts = 3 where id = ?::uuid", stuck);
      }
    }
    counts(scene.units("", "{externalId:'a', name:'New'}"), 1, 0, 1, 0, 0);
    Answer job = scene.admin.get("/imports/" + stuck);
    assertEquals("FAILED", job.text("/state"));
    assertEquals("TIMED_OUT", job.text("/errors/0/code"));
    assertTrue(job.text("/errors/0/message").contains("Send the file again"), job::body);
    counts(job, 1, 0, 0, 0, 1);
  }
}
