package org.espalier.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the document quotes is what the program prints. {@code -Despalier.capacity=write} writes it
 * anew.
 */
class CapacityDocumentTest {

  private static final Path DOCUMENT = Path.of("src/docs/capacity.md");
  private static final Pattern QUOTED =
      Pattern.compile("(<!-- ./espalier capacity (.*?) -->\n)(.*?)(<!-- end -->)", Pattern.DOTALL);

  @Test
  void quotesWhatIsPrinted() throws IOException {
    String document = Files.readString(DOCUMENT);
    Matcher quoted = QUOTED.matcher(document);
    StringBuilder renewed = new StringBuilder();
    int number = 0;
    while (quoted.find()) {
      String printed = Capacity.report(Path.of("."), quoted.group(2).split(" "));
      quoted.appendReplacement(
          renewed,
          Matcher.quoteReplacement(quoted.group(1) + "\n" + printed + "\n\n" + quoted.group(4)));
      number++;
    }
    quoted.appendTail(renewed);
    assertTrue(number >= 2);
    if ("write".equals(System.getProperty("espalier.capacity"))) {
      Files.writeString(DOCUMENT, renewed);
    } else {
      assertEquals(document, renewed.toString());
    }
  }
}
