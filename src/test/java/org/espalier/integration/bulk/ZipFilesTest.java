package org.espalier.integration.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** A ZIP is whole or refused, wherever it breaks off. */
class ZipFilesTest {

  private static final long MOST = 1 << 20;
  private static final Map<String, String> FILES =
      Map.of("skills.csv", "skill\nListening\n", "roles.csv", "role\nGardener\n", "readme.txt", "");

  @Test
  void wholeZipsAreReadWithAndWithoutARemark() throws IOException {
    assertEquals(FILES, read(Zips.of(FILES)));
    assertEquals(Map.of("a", "b"), read(remarked("", "a")));
    assertEquals(Map.of("a", "b"), read(remarked("k".repeat(0xFFFF), "a")));
  }

  @Test
  void noBeginningOfAZipPassesForAll() {
    byte[] whole = Zips.of(FILES);
    for (int length = 0; length < whole.length; length++) {
      assertMalformed(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void theDirectoryNamesAsManyFilesAsCame() {
    byte[] two = Zips.of(Map.of("a", "1", "b", "2"));
    byte[] one = Zips.of(Map.of("a", "1"));
    byte[] mixed = two.clone();
    System.arraycopy(one, one.length - 22, mixed, mixed.length - 22, 22);
    assertMalformed(mixed);
    assertMalformed(Arrays.copyOf(two, two.length + 1));
  }

  private static void assertMalformed(byte[] zip) {
    ProblemException refused = assertThrows(ProblemException.class, () -> read(zip));
    assertEquals(FaultCode.MALFORMED, refused.faults().getFirst().code());
  }

  private static Map<String, String> read(byte[] zip) throws IOException {
    ZipFiles files = new ZipFiles(new ByteArrayInputStream(zip), MOST);
    Map<String, String> read = new LinkedHashMap<>();
    for (ZipEntry entry = files.next(); entry != null; entry = files.next()) {
      read.put(entry.getName(), new String(files.content().readAllBytes(), StandardCharsets.UTF_8));
    }
    return read;
  }

  private static byte[] remarked(String remark, String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write('b');
      zip.setComment(remark);
    }
    return out.toByteArray();
  }
}
