package org.espalier.integration.frameworks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Turns what publishers write into names, keys and texts that fit. */
final class Wording {

  /** How long a key may be. */
  static final int LONGEST_KEY = 200;

  private static final int KEPT_OF_KEY = 180;

  /** White space of every script, control characters, and marks that have no width. */
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\u200B\\u2060\\uFEFF]+");

  private Wording() {}

  /** A text on one line: no line breaks, no blanks at its ends or twice in a row. */
  static String line(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /** A text of several lines without blanks at its ends. */
  static String block(String text) {
    return text.replace("\r\n", "\n").replace('\u2028', '\n').replace('\u2029', '\n').strip();
  }

  /** A key: on one line; one that would be too long ends with a digest of what was cut. */
  static String key(String text) {
    String key = line(text);
    return key.length() <= LONGEST_KEY
        ? key
        : cut(key, KEPT_OF_KEY).strip() + "~" + digest(key).substring(0, 16);
  }

  /** The beginning of a text; no character is torn apart. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
