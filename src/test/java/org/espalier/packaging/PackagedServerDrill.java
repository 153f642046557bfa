package org.espalier.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What operators rely on: a server that is told to end answers everything that it was sent, and
 * what was backed up comes back as it was. One server is enough for both.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackagedServerDrill {

  private static final String TENANT = "tarnbeck";

  @TempDir private static Path temp;

  private Map<String, byte[]> archive = Map.of();
  private String token = "";

  @Test
  @Order(1)
  void serverThatEndsAnswersEverythingThatItWasSent() throws Exception {
    Path data = temp.resolve("data");
    try (PackagedServer server =
        PackagedServer.start(data, Map.of("ESPALIER_SHUTDOWN_DELAY", "2S"), "--sample")) {
      token = server.admin(TENANT);
      archive = archive(server);
      String said = PackagedServer.run(data, "backup", temp.resolve("backup").toString());
      assertTrue(said.contains("espalier: wrote "), said);
      Traffic traffic = new Traffic(server, token);
      traffic.answered(200);
      server.terminate();
      assertEquals(List.of(), traffic.ended());
      assertTrue(traffic.afterwards() > 0, "it serves on when it is no longer ready");
      assertTrue(traffic.closed() > 0, "it ends connections with their answers");
      String log = server.ended();
      assertFalse(log.contains(" ERROR "), log);
    }
  }

  /** The keys come back too: a token that was issued before is good afterwards. */
  @Test
  @Order(2)
  void restoredServerHasTheSameTenantByteByByte() throws Exception {
    Path data = temp.resolve("restored");
    String said = PackagedServer.run(data, "restore", temp.resolve("backup").toString());
    assertTrue(said.contains("espalier: restored "), said);
    try (PackagedServer server = PackagedServer.start(data, Map.of())) {
      Map<String, byte[]> again = archive(server);
      assertEquals(archive.keySet(), again.keySet());
      assertTrue(archive.size() > 40, archive.keySet()::toString);
      List<String> different =
          archive.keySet().stream()
              .filter(name -> !Arrays.equals(archive.get(name), again.get(name)))
              .toList();
      assertEquals(List.of(), different);
    }
  }

  /** The whole tenant, file by file; the manifest without the moment that it tells. */
  private Map<String, byte[]> archive(PackagedServer server)
      throws IOException, InterruptedException {
    while (new String(server.file("/api/v1/rule-evaluations", token), StandardCharsets.UTF_8)
        .matches("(?s).*\"state\":\"(?!COMPLETED).*")) {
      Thread.sleep(100);
    }
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(server.file("/api/v1/exports", token)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    files.computeIfPresent(
        "manifest.json",
        (_, bytes) ->
            new String(bytes, StandardCharsets.UTF_8)
                .replaceFirst("\"asOf\":\"[^\"]+\"", "")
                .getBytes(StandardCharsets.UTF_8));
    return files;
  }
}
