package org.espalier.platform.paging;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns what a person types into a text-search query of PostgreSQL: words, each as a beginning, all
 * of them needed.
 */
final class SearchWords {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SearchWords() {}

  static String of(String typed) {
    return NO_WORD
        .splitAsStream(typed)
        .filter(word -> !word.isEmpty())
        .limit(20)
        .map(word -> word + ":*")
        .collect(Collectors.joining(" & "));
  }
}
