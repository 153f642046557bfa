package org.espalier.knowledge.attachments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, by its media type, its name and its first bytes. */
class AttachmentTypesTest {

  private static final String OOXML =
      "PK\3\4\24\0\6\0\10\0\0\0!\0xxxxxxxxxxxxxx\0\0[Content_Types].xml";

  private final AttachmentTypes types = new AttachmentTypes(new Config(Optional.empty()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain; charset=utf-8 | a.txt | words",
        "text/csv | a.csv | 'a,b'",
        "text/markdown | a.md | # Title",
        "application/pdf | a.pdf | %PDF-1.7",
        "image/gif | a.gif | GIF89a",
        "Application/PDF | A.PDF | %PDF-1.4"
      })
  void theseAreWhatTheySay(String type, String name, String begins) {
    assertEquals(
        type.replaceAll(";.*", "").toLowerCase(Locale.ROOT), types.of(type, name, bytes(begins)));
  }

  @Test
  void documentsAreKnownByWhatTheyArePackedIn() {
    assertEquals(AttachmentTypes.DOCX, types.of(AttachmentTypes.DOCX, "a.docx", bytes(OOXML)));
    refused(AttachmentTypes.PDF, "a.pdf", OOXML);
    refused(AttachmentTypes.DOCX, "a.docm", OOXML);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain | a.txt | <html><body>x",
        "text/plain | a.txt | <script>alert(1)</script>",
        "text/markdown | a.md | <svg xmlns='http://www.w3.org/2000/svg'/>",
        "text/plain | a.txt | #!/bin/sh",
        "text/plain | a.txt | MZ\u0090\u0000",
        "text/plain | a.txt | \u007fELF\u0002\u0001",
        "image/png | a.png | GIF89a",
        "application/pdf | a.pdf | words",
        "text/plain | a.html | words",
        "text/plain | a.hta | words",
        "application/pdf | a.exe | %PDF-1.7",
        "image/png | a.png | ''"
      })
  void theseAreSomethingElse(String type, String name, String begins) {
    refused(type, name, begins);
  }

  @Test
  void whatRunsIsOnNoList() {
    for (String type : Set.of("text/html", "image/svg+xml", "application/octet-stream", "?")) {
      refused(type, "a.txt", "words");
    }
    StartRefused refusal =
        assertThrows(
            StartRefused.class,
            () -> new AttachmentTypes(new Config(Optional.of(Set.of("image/svg+xml")))));
    assertTrue(refusal.getMessage().contains("image/svg+xml"));
  }

  @Test
  void operatorsAllowLess() {
    AttachmentTypes less = new AttachmentTypes(new Config(Optional.of(Set.of("text/csv"))));
    assertEquals("text/csv", less.of("text/csv", "a.csv", bytes("a")));
    assertThrows(ProblemException.class, () -> less.of("text/plain", "a.txt", bytes("a")));
  }

  private void refused(String type, String name, String begins) {
    assertThrows(ProblemException.class, () -> types.of(type, name, bytes(begins)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private record Config(Optional<Set<String>> types) implements AttachmentConfig {

    @Override
    public int mostBytes() {
      return 1000;
    }

    @Override
    public int mostFiles() {
      return 2;
    }
  }
}
