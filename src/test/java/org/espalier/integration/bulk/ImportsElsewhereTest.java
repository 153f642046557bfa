package org.espalier.integration.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Files that another server is applying: they are not forgotten, for it may die. */
@QuarkusTest
class ImportsElsewhereTest {

  private static final byte[] FILE =
      "{\"externalId\":\"a\",\"name\":\"A\"}".getBytes(StandardCharsets.UTF_8);

  private static final int LOOKS = 10;

  @Inject private ImportRunner runner;

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void fileIsFoundWhenTheServerThatWasAtItIsGone() throws InterruptedException {
    admin.importRows("org-units", "{externalId:'first', name:'F'}");
    UUID job;
    try (Psql other = Psql.superuser().undone()) {
      other.rows("select tenant_id from import_lock where tenant_id = ? for update", tenant.slug());
      job =
          admin
              .sendRaw("POST", "/imports/org-units", "application/x-ndjson", FILE)
              .expect(202)
              .id();
      for (int i = 0; i < LOOKS; i++) {
        runner.look();
        Thread.sleep(50);
        assertEquals(1, waiting(), "nobody would find the file if the other one died now");
      }
      assertEquals("QUEUED", admin.get("/imports/" + job).expect(200).text("/state"));
    }
    runner.look();
    assertEquals("COMPLETED", admin.importEnded(job).text("/state"));
  }

  private long waiting() {
    try (Psql psql = Psql.superuser()) {
      return psql.count(
          "select count(*) from work_queue where kind = 'import' and tenant = ?", tenant.slug());
    }
  }
}
