package org.espalier.integration.bulk;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A text with a mark on a line of its own behind its end, which no decoded text can have. Where the
 * mark stands tells whether the last cell was closed.
 */
final class EndMarked extends FilterReader {

  /** Half a surrogate pair: nothing that came as UTF-8 is that. */
  static final char MARK = '\uD800';

  private int left = 2;
  private boolean lineEnded = true;

  EndMarked(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int count = left == 2 ? super.read(into, from, length) : -1;
    if (count > 0) {
      char last = into[from + count - 1];
      lineEnded = last == '\n' || last == '\r';
    }
    if (count >= 0 || left == 0 || length == 0) {
      return count;
    }
    into[from] = left == 2 ? '\n' : MARK;
    left--;
    return 1;
  }

  /** True once the end was met, if it was in the middle of a line. */
  boolean cut() {
    return left < 2 && !lineEnded;
  }
}
