package org.espalier.integration.scim.users;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A given and a family name, which employees have and users need not have. What is missing is taken
 * from the name for people to read, else from the name at sign-in: its last word is the family
 * name, and a single word is both.
 */
record PersonName(String given, String family) {

  private static final int LONGEST = 200;

  static PersonName of(
      @Nullable String given, @Nullable String family, @Nullable String display, String userName) {
    String[] words = words(display, userName);
    String last = words[words.length - 1];
    String first =
        words.length == 1 ? last : String.join(" ", Arrays.copyOf(words, words.length - 1));
    return new PersonName(
        cut(given == null || given.isBlank() ? first : given),
        cut(family == null || family.isBlank() ? last : family));
  }

  private static String[] words(@Nullable String display, String userName) {
    String whole = display != null && !display.isBlank() ? display : userName;
    String plain = whole.strip();
    return plain.isEmpty() ? new String[] {userName} : plain.split("\\s+", -1);
  }

  private static String cut(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }
}
