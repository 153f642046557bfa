package org.espalier.platform.graphql.execution;

/**
 * Looks for numbers of very many digits in a query before it is parsed: the work of reading them
 * grows with the square of their length. What stands in strings and comments is no number.
 */
final class LongNumbers {

  private static final int MOST_DIGITS = 100;
  private static final String BLOCK = "\"\"\"";

  private LongNumbers() {}

  /** True if a number, or a name, has more digits in a row than any value could need. */
  static boolean in(String query) {
    int digits = 0;
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
      if (digits > MOST_DIGITS) {
        return true;
      }
      i =
          switch (c) {
            case '#' -> end(query.indexOf('\n', i), query);
            case '"' -> endOfString(query, i);
            default -> i;
          };
    }
    return false;
  }

  private static int endOfString(String query, int start) {
    if (query.startsWith(BLOCK, start)) {
      int end = query.indexOf(BLOCK, start + 3);
      while (end > 0 && query.charAt(end - 1) == '\\') {
        end = query.indexOf(BLOCK, end + 3);
      }
      return end < 0 ? query.length() : end + 2;
    }
    int end = start + 1;
    while (end < query.length() && query.charAt(end) != '"' && query.charAt(end) != '\n') {
      end += query.charAt(end) == '\\' ? 2 : 1;
    }
    return end;
  }

  private static int end(int found, String query) {
    return found < 0 ? query.length() : found;
  }
}
