package org.espalier.integration.bulk;

import static org.espalier.integration.bulk.ImportScene.CSV;
import static org.espalier.integration.bulk.ImportScene.NDJSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** How tightly files may be packed, how long their rows may be, and how it is said if they are. */
@QuarkusTest
class PackingLimitsTest {

  private static final String HEADER = "externalId,name\n";
  private static final int FREE = 10_000_000;

  private final Client admin = Tenant.fresh().admin();

  @Test
  void whatIsPackedTooTightlyIsRefusedInEveryForm() throws IOException {
    String more = "x".repeat(FREE + 1);
    tooTight(packed(NDJSON, "{\"externalId\":\"u\",\"name\":\"" + more + "\"}"));
    tooTight(packed(NDJSON, "\n".repeat(FREE + 1)));
    tooTight(packed(CSV, HEADER + ("u," + "x".repeat(900_000) + "\n").repeat(12)));
    tooTight(packed(CSV, HEADER + "u," + more));
    tooTight(packed(CSV, more));
    byte[] zip = Zips.of(Map.of("org-units.ndjson", "\n".repeat(FREE + 1)));
    tooTight(admin.sendRaw("POST", "/imports", "application/zip", zip));
    byte[] framework = Zips.of(Map.of("Skills.txt", more + "\n"));
    tooTight(
        admin.sendRaw(
            "POST", "/imports/frameworks?format=ONET&version=1", "application/zip", framework));
    assertEquals(0, admin.get("/imports?count=exact").count("/totalCount"));
  }

  @Test
  void smallFilesArePackedAsTheyLike() throws IOException {
    String file = HEADER + "u,U\n" + "\n".repeat(FREE - 20);
    assertEquals(202, packed(CSV, file).status());
  }

  @Test
  void rowOfATableWithoutEndIsTooLarge() {
    Answer refused =
        sent(HEADER + "u,\"" + "x\n".repeat(9 << 20)).problem(413, "PAYLOAD_TOO_LARGE");
    assertTrue(
        refused.text("/detail").startsWith("The row behind the one of line 1 is longer than"),
        refused::body);
  }

  /** What the reader of tables says of itself is nothing that clients know. */
  @Test
  void brokenTablesAreToldInOurWords() {
    for (String[] broken :
        new String[][] {
          {HEADER + "a,A\nb,\"B\"x\nc,C\n", "The row behind the one of line 2 cannot be read"},
          {"externalId,\"name\"x\na,A\n", "The header cannot be read"},
          {"externalId,\"name\na,A\n", "A quote in the header is never closed."}
        }) {
      Answer refused = sent(broken[0]).problem(400, "INVALID_REQUEST");
      String message = refused.text("/errors/0/message");
      assertTrue(message.startsWith(broken[1]), message);
      assertFalse(message.contains("xception"), message);
    }
  }

  private void tooTight(Answer refused) {
    String said = refused.problem(413, "PAYLOAD_TOO_LARGE").text("/detail");
    assertEquals(
        "What unpacks to more than 10000000 bytes may unpack to 100 times its size at the most.",
        said);
  }

  private Answer sent(String file) {
    return admin.sendRaw("POST", "/imports/org-units", CSV, file.getBytes(StandardCharsets.UTF_8));
  }

  private Answer packed(String type, String file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(file.getBytes(StandardCharsets.UTF_8));
    }
    return admin
        .with("Content-Encoding", "gzip")
        .sendRaw("POST", "/imports/org-units", type, out.toByteArray());
  }
}
