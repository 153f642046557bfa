package org.espalier.platform.log;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps clients from writing lines of their own into the log, or from talking to the terminal that
 * shows it: control characters of messages, and of what exceptions say, are shown as what they are.
 */
@LoggingFilter(name = "plain-lines")
public final class PlainLines implements Filter {

  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

  @Override
  public boolean isLoggable(LogRecord line) {
    String said = line.getMessage();
    if (said != null && CONTROL.matcher(said).find()) {
      rewrite(line, plain(said));
    }
    Object[] parts = line.getParameters();
    if (parts != null) {
      line.setParameters(Arrays.stream(parts).map(PlainLines::plainPart).toArray());
    }
    Throwable thrown = line.getThrown();
    if (thrown != null && !(thrown instanceof Shown) && anyControl(thrown)) {
      line.setThrown(new Shown(thrown, 0));
    }
    return true;
  }

  /** The way in which a message takes its parameters is part of it. */
  private static void rewrite(LogRecord line, String message) {
    if (line instanceof ExtLogRecord extended) {
      extended.setMessage(message, extended.getFormatStyle());
    } else {
      line.setMessage(message);
    }
  }

  /** Numbers and the like stay what they are, for the sake of their formats. */
  private static @Nullable Object plainPart(@Nullable Object part) {
    String text = String.valueOf(part);
    return CONTROL.matcher(text).find() ? plain(text) : part;
  }

  /** The text with every control character written out. */
  static String plain(String text) {
    return CONTROL
        .matcher(text)
        .replaceAll(found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
  }

  private static boolean anyControl(Throwable thrown) {
    int depth = 0;
    for (Throwable at = thrown; at != null && depth < Shown.DEEPEST; at = at.getCause()) {
      if (at.getMessage() != null && CONTROL.matcher(at.getMessage()).find()) {
        return true;
      }
      depth++;
    }
    return false;
  }

  /** An exception as the log shows it: the same place, the same causes, plain words. */
  private static final class Shown extends Exception {

    static final int DEEPEST = 20;

    private final String words;

    Shown(Throwable thrown, int depth) {
      super(
          null,
          thrown.getCause() == null || depth == DEEPEST
              ? null
              : new Shown(thrown.getCause(), depth + 1),
          false,
          true);
      this.words = plain(thrown.toString());
      setStackTrace(thrown.getStackTrace());
    }

    /** What a log prints first: the class of the real one, not this one's. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
      return words;
    }
  }
}
