package org.espalier.integration.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Files that were on their way when a server ended are given up soon, and can be sent again. */
@QuarkusTest
class SilentUploadsTest {

  private static final String ROW = "{\"externalId\":\"lab\",\"name\":\"Lab\"}\n";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Inject private ImportRunner runner;

  @Test
  void theKeyOfAFileThatIsSilentIsFreeAgain() throws SQLException {
    UUID first = send().expect(202).id();
    admin.importEnded(first);
    // As a server leaves it that is killed while it receives the file.
    left(first, 80);
    send().problem(409, "IDEMPOTENCY_KEY_RUNNING");
    left(first, 100);
    Answer again = send().expect(202);
    assertEquals("COMPLETED", admin.importEnded(again.id()).text("/state"));
    Answer given = admin.get("/imports/" + first).expect(200);
    assertEquals("FAILED", given.text("/state"));
    assertTrue(given.text("/errors/0/message").contains("did not come to its end"), given::body);
    assertEquals("true", send().expect(202).header("Idempotency-Replayed"));
  }

  @Test
  void whatWasGivenUpIsNotAppliedIfItsEndComesAllTheSame() throws IOException, SQLException {
    URI server = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
    try (Socket socket = new Socket(server.getHost(), server.getPort());
        Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      out.write("POST /api/v1/imports/org-units HTTP/1.1\r\nHost: localhost\r\n");
      out.write("Authorization: " + admin.header("Authorization") + "\r\n");
      out.write("Content-Type: application/x-ndjson\r\n");
      out.write("Content-Length: " + 2 * ROW.length() + "\r\n\r\n" + ROW);
      out.flush();
      UUID job = UUID.fromString(await("select id::text from import_job where tenant_id = ?"));
      assertEquals(
          "1", await("select count(*)::text from work_queue where kind = 'import' and tenant = ?"));
      left(job, 100);
      runner.look();
      assertEquals("FAILED", admin.importEnded(job).text("/state"));
      out.write(ROW.replace("lab", "two"));
      out.flush();
      assertTrue(String.valueOf(in.readLine()).contains(" 408 "), "it is told");
      assertEquals("FAILED", admin.get("/imports/" + job).text("/state"));
    }
    assertEquals(0, admin.get("/org-units?count=exact").count("/totalCount"));
    try (Psql psql = Psql.superuser()) {
      String rows = "select count(*) from import_chunk where tenant_id = ? and rows <> ''";
      assertEquals(0, psql.count(rows, tenant.slug()));
    }
  }

  @Test
  void aFileThatComesSaysSo() throws IOException {
    AtomicInteger heard = new AtomicInteger();
    byte[] file = ROW.getBytes(StandardCharsets.UTF_8);
    try (HeardInput in =
        new HeardInput(new ByteArrayInputStream(file), Duration.ZERO, heard::incrementAndGet)) {
      assertEquals('{', in.read());
      assertEquals(file.length - 1, in.read(new byte[file.length]));
    }
    assertEquals(2, heard.get());
    try (HeardInput in =
        new HeardInput(
            new ByteArrayInputStream(file), Duration.ofHours(1), heard::incrementAndGet)) {
      assertEquals(file.length, in.readAllBytes().length);
    }
    assertEquals(2, heard.get());
  }

  private Answer send() {
    return admin
        .with("Idempotency-Key", "nightly")
        .sendRaw(
            "POST",
            "/imports/org-units",
            "application/x-ndjson",
            ROW.getBytes(StandardCharsets.UTF_8));
  }

  private void left(UUID job, int secondsAgo) throws SQLException {
    try (Psql psql = Psql.superuser()) {
      psql.run(
          "update import_job set state = 'RECEIVING', request_hash = null, heard_at = now() - make_interval(secs => ?)"
              + " where tenant_id = ? and id = ?",
          secondsAgo,
          tenant.slug(),
          job);
    }
  }

  /** Waits for a value other than nothing. */
  private String await(String query) {
    Instant end = Instant.now().plusSeconds(20);
    try (Psql psql = Psql.superuser()) {
      while (true) {
        List<String> found = psql.lines(query, tenant.slug());
        if (!found.isEmpty() && !found.getFirst().equals("0")) {
          return found.getFirst();
        }
        assertTrue(Instant.now().isBefore(end), query);
        Thread.onSpinWait();
      }
    }
  }
}
