package org.espalier.platform.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** English made of names: {@code by-external-id}, {@code jobFamilyId}, {@code OrgUnit}. */
final class Words {

  private Words() {}

  /** A name as words: {@code jobFamilyId} gives "job family id". */
  static String of(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
  }

  /** Words as a name that begins with a capital: "job families" gives {@code JobFamilies}. */
  static String camel(String words) {
    return Arrays.stream(words.split("[ -]")).map(Words::capital).collect(Collectors.joining());
  }

  /** The one of many: "job families" gives "job family". */
  static String one(String many) {
    if (many.endsWith("ies")) {
      return many.substring(0, many.length() - 3) + "y";
    }
    if (many.endsWith("ches")) {
      return many.substring(0, many.length() - 2);
    }
    return many.endsWith("s") ? many.substring(0, many.length() - 1) : many;
  }

  /** A thing with its article; what cannot be counted has none. */
  static String article(String thing) {
    if (thing.equals("evidence")) {
      return "a piece of evidence";
    }
    return (thing.matches("[aeiou].*") ? "an " : "a ") + thing;
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static String small(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /** A text as sentences: it begins with a capital and ends with a full stop. */
  static String sentence(String text) {
    return text.isEmpty() || text.matches("(?s).*[.!?:)]$") ? capital(text) : capital(text) + ".";
  }
}
