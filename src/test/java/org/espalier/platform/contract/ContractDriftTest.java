package org.espalier.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The committed contract is the server's. With {@code -Despalier.contract=write} the files are
 * written instead: that is {@code ./espalier export-contract}.
 */
@QuarkusTest
class ContractDriftTest {

  @Test
  void committedFilesAreTheServersContract() throws IOException {
    Map<Path, String> texts = ContractTexts.all();
    boolean write = "write".equals(System.getProperty("espalier.contract"));
    for (Map.Entry<Path, String> file : texts.entrySet()) {
      if (write) {
        Files.writeString(file.getKey(), file.getValue());
      } else {
        assertTrue(Files.exists(file.getKey()), () -> file.getKey() + " is missing: " + REMEDY);
        assertEquals(
            file.getValue(),
            Files.readString(file.getKey()),
            () -> file.getKey() + " is not what the server offers: " + REMEDY);
      }
    }
  }

  private static final String REMEDY =
      "run ./espalier export-contract, look at what changed for clients, and commit it.";
}
