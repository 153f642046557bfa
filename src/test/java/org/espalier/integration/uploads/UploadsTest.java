package org.espalier.integration.uploads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Files that are put to an address which somebody made for them. */
@QuarkusTest
class UploadsTest {

  private static final String URLS = "/upload-urls";
  private static final String TABLE = "externalId,name\nlab,Lab\nhq,Head office\n";
  private static final String UNITS =
      "{kind:'org-units', format:'CSV', source:'hris', mode:'replace', validFor:'P1D', mostUses:2}";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void whoeverHasTheAddressPutsFilesInItsMakersName() {
    Answer made = made(UNITS);
    assertEquals("OPEN", made.text("/state"));
    assertEquals("replace", made.text("/mode"));
    Answer taken = put(path(made), null, TABLE).expect(202);
    assertTrue(taken.header("Location").endsWith("/api/v1/imports/" + taken.id()));
    Answer job = admin.importEnded(taken.id());
    assertEquals(2, job.count("/counts/created"), job::body);
    assertEquals("hris", job.text("/source"));
    assertEquals(made.text("/createdBy"), job.text("/createdBy"));
    admin.get("/org-units/by-external-id/lab?source=hris").expect(200);
    Answer second = put(path(made), "text/csv", "externalId,name\nlab,Lab\n").expect(202);
    assertEquals(1, admin.importEnded(second.id()).count("/counts/deactivated"));
    put(path(made), "text/csv", TABLE).problem(410, "GONE");
    Answer read = admin.get(URLS + "/" + made.id()).expect(200);
    assertEquals("USED", read.text("/state"));
    assertEquals(2, read.count("/uses"));
    assertTrue(read.at("/path").isNull(), read::body);
    List<String> trail = admin.get("/audit-events?limit=50").texts("/items", "/action");
    assertTrue(
        trail.containsAll(List.of("upload-url.created", "upload-url.used")), trail::toString);
  }

  @Test
  void packedRowsComeToo() throws IOException {
    Answer made = made("{kind:'org-units', format:'NDJSON', validFor:'PT28800S'}");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("{\"externalId\":\"lab\",\"name\":\"Lab\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    Answer taken =
        Client.nobody()
            .with("Content-Encoding", "gzip")
            .sendRaw("PUT", path(made), "application/x-ndjson", packed.toByteArray())
            .expect(202);
    assertEquals(1, admin.importEnded(taken.id()).count("/counts/created"));
  }

  @Test
  void whatWasChangedOrInventedOpensNothing() {
    String path = path(made(UNITS));
    for (String other :
        List.of(
            path.replace(".org-units.", ".employees."),
            path.replace(".replace.", ".upsert."),
            path.replace(".csv.", ".ndjson."),
            path.replace(tenant.slug(), Tenant.fresh().slug()),
            path.replace(tenant.slug(), "nobody-here"),
            path.replaceFirst("\\.[0-9]+\\.", ".99999999999."),
            path.substring(0, path.length() - 2) + (path.endsWith("AA") ? "BB" : "AA"),
            "/uploads/none")) {
      assertFalse(other.equals(path), other);
      put(other, "text/csv", TABLE).problem(403, "FORBIDDEN");
    }
    // Another tenant that signs too has another secret.
    Tenant neighbour = Tenant.fresh();
    neighbour.admin().post(URLS, UNITS).expect(201);
    put(path.replace(tenant.slug(), neighbour.slug()), "text/csv", TABLE).problem(403, "FORBIDDEN");
    assertEquals(0, admin.get("/imports?count=exact").count("/totalCount"));
  }

  @Test
  void whatBreaksOffLeavesNothingBehind() throws IOException, InterruptedException {
    Answer made = made("{kind:'org-units', format:'NDJSON', validFor:'PT28800S'}");
    URI server = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
    try (Socket socket = new Socket(server.getHost(), server.getPort());
        Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8)) {
      out.write("PUT /api/v1" + path(made) + " HTTP/1.1\r\nHost: localhost\r\n");
      out.write("Content-Type: application/x-ndjson\r\nContent-Length: 9000000\r\n\r\n");
      for (int i = 0; i < 5000; i++) {
        out.write("{\"externalId\":\"u" + i + "\",\"name\":\"Unit\"}\n");
      }
    }
    Instant end = Instant.now().plusSeconds(20);
    while (!admin.get("/imports").texts("/items", "/state").equals(List.of("FAILED"))
        && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    assertEquals(List.of("FAILED"), admin.get("/imports").texts("/items", "/state"));
    try (Psql psql = Psql.superuser()) {
      String chunks = "select count(*) from import_chunk where tenant_id = ?";
      assertTrue(psql.count(chunks, tenant.slug()) > 0, "some of it was there");
      assertEquals(0, psql.count(chunks + " and rows <> ''", tenant.slug()));
      assertEquals(
          0, psql.count("select count(*) from import_key where tenant_id = ?", tenant.slug()));
    }
    assertEquals(202, put(path(made), "application/x-ndjson", "{}").status());
  }

  @Test
  void whatIsRefusedDoesNotUseTheAddressUp() {
    Answer made = made("{kind:'org-units', format:'CSV', validFor:'P1D', mostBytes:30}");
    put(path(made), "text/csv", TABLE).problem(413, "PAYLOAD_TOO_LARGE");
    put(path(made), "application/x-ndjson", "{}").problem(415, "UNSUPPORTED_MEDIA_TYPE");
    put(path(made), "text/csv", "externalId,colour\n").problem(400, "INVALID_REQUEST");
    Client.nobody()
        .with("Content-Encoding", "br")
        .sendRaw("PUT", path(made), "text/csv", new byte[] {1})
        .problem(415, "UNSUPPORTED_MEDIA_TYPE");
    assertEquals(0, admin.get(URLS + "/" + made.id()).count("/uses"));
    put(path(made), "text/csv", "externalId,name\nlab,Lab\n").expect(202);
    put(path(made), "text/csv", "externalId,name\nlab,Lab\n").problem(410, "GONE");
  }

  @Test
  void whatWasTakenBackOrIsTooOldIsGone() {
    Answer made = made(UNITS);
    Answer revoked = revoke(admin, made.id()).expect(200);
    assertEquals("REVOKED", revoked.text("/state"));
    put(path(made), "text/csv", TABLE).problem(410, "GONE");
    revoke(admin, made.id()).problem(409, "CONFLICT");
    Answer old = made(UNITS);
    try (Psql psql = Psql.application().tenant(tenant.slug())) {
      psql.rows(
          "update upload_url set expires_at = created_at where tenant_id = ? and id = ? returning 1",
          tenant.slug(),
          old.id());
    }
    put(path(old), "text/csv", TABLE).problem(410, "GONE");
    assertEquals("EXPIRED", admin.get(URLS + "/" + old.id()).text("/state"));
  }

  @Test
  void whoMayNotImportMakesNone() {
    String body = "{kind:'jobs', format:'CSV', validFor:'P1D'}";
    tenant.program("jobs:write").post(URLS, body).problem(403, "FORBIDDEN");
    tenant.person("ana").post(URLS, body).problem(403, "FORBIDDEN");
    Client program = tenant.program("jobs:bulk");
    UUID made = program.post(URLS, body).expect(201).id();
    program.get(URLS + "/" + made).expect(200);
    admin.get(URLS + "/" + made).expect(200);
    Client other = tenant.person("ana");
    other.get(URLS + "/" + made).problem(404, "NOT_FOUND");
    revoke(other, made).problem(404, "NOT_FOUND");
    assertEquals(List.of(), other.get(URLS).expect(200).texts("/items", "/id"));
    Tenant.fresh().admin().get(URLS + "/" + made).problem(404, "NOT_FOUND");
  }

  @Test
  void whatIsAskedForMustMakeSense() {
    Answer refused =
        admin.post(
            URLS, "{kind:'org-units', format:'CSV', validFor:'PT59S', mostUses:0, source:' x'}");
    assertEquals(
        Set.of("/validFor OUT_OF_RANGE", "/mostUses OUT_OF_RANGE", "/source INVALID_FORMAT"),
        refused.problem(400, "INVALID_REQUEST").faults());
    for (String length : List.of("P367D", "PT0M", "P", "PT", "1D", "P1Y")) {
      admin
          .post(URLS, "{kind:'org-units', format:'CSV', validFor:'%s'}".formatted(length))
          .problem(400, "INVALID_REQUEST");
    }
    assertEquals(
        Set.of("/kind UNKNOWN_REFERENCE"),
        admin
            .post(URLS, "{kind:'people', format:'CSV', validFor:'P1D'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    assertEquals(
        Set.of("/mode NOT_ALLOWED"),
        admin
            .post(URLS, "{kind:'evidence', format:'CSV', mode:'replace', validFor:'P1D'}")
            .problem(400, "INVALID_REQUEST")
            .faults());
  }

  private Answer made(String body) {
    return admin.post(URLS, body).expect(201);
  }

  private static String path(Answer made) {
    return made.text("/path").replaceFirst("^/api/v1", "");
  }

  private static Answer revoke(Client caller, UUID id) {
    return caller.sendRaw("POST", URLS + "/" + id + "/revocations", null, null);
  }

  private static Answer put(String path, @Nullable String type, String file) {
    return Client.nobody().sendRaw("PUT", path, type, file.getBytes(StandardCharsets.UTF_8));
  }
}
