package org.espalier.integration.bulk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * The key of a faulty row, as far as it can be read all the same: what the row is about is not
 * absent from the file. White space around it means nothing here, and a number is its text.
 */
final class ReadableKey {

  /** What stands for bytes that are not UTF-8. */
  static final char REPLACEMENT = '\uFFFD';

  private static final String MEMBER = "externalId";
  private static final String QUOTED = "\"" + MEMBER + "\"";
  private static final JsonFactory JSON = StrictJson.factory();

  private ReadableKey() {}

  /**
   * Of a row of JSON, which may be broken.
   *
   * @return null if there is none, or if it is uncertain which one it is
   */
  static @Nullable String of(byte[] json) {
    String text = new String(json, StandardCharsets.UTF_8);
    Set<String> keys = new LinkedHashSet<>();
    if (!collected(text, keys) && text.indexOf(QUOTED) != text.lastIndexOf(QUOTED)) {
      return null;
    }
    return keys.size() == 1 ? keys.iterator().next() : null;
  }

  /** Of a text, which is null if there is none. */
  static @Nullable String of(String text) {
    String key = text.strip();
    boolean readable = !key.isEmpty() && key.indexOf(REPLACEMENT) < 0 && !Faults.unstorable(key);
    return readable ? key : null;
  }

  /** Collects what stands before the text breaks; true if it does not. */
  private static boolean collected(String text, Set<String> keys) {
    try (JsonParser parser = JSON.createParser(text)) {
      collect(parser, keys);
      return true;
    } catch (IOException broken) {
      return false;
    }
  }

  /** A number counts once something follows: who knows how it would go on. */
  private static void collect(JsonParser parser, Set<String> keys) throws IOException {
    String number = null;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (number != null) {
        keys.add(number);
      }
      boolean here = token.isScalarValue() && isKey(parser);
      number = here && token.isNumeric() ? parser.getText() : null;
      String key = here && token == JsonToken.VALUE_STRING ? of(parser.getText()) : null;
      if (key != null) {
        keys.add(key);
      }
    }
  }

  private static boolean isKey(JsonParser parser) throws IOException {
    JsonStreamContext within = parser.getParsingContext();
    return within.inObject() && within.getParent().inRoot() && MEMBER.equals(parser.currentName());
  }
}
