package org.espalier.platform.log;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * What every line of the log passes. It keeps clients from writing lines of their own, or from
 * talking to the terminal that shows them: control characters of messages, and of what exceptions
 * say, are shown as what they are. It keeps out who the line is about ({@link Discretion}), says
 * what it belongs to ({@link Marks}), and counts those that somebody should look at.
 */
@LoggingFilter(name = "plain-lines")
public final class PlainLines implements Filter {

  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

  @Override
  public boolean isLoggable(LogRecord line) {
    if (line instanceof ExtLogRecord extended) {
      Marks.mark(extended);
    }
    LineCounts.count(line.getLevel());
    String said = line.getMessage();
    if (said != null && !shown(said).equals(said)) {
      rewrite(line, shown(said));
    }
    Object[] parts = line.getParameters();
    if (parts != null) {
      line.setParameters(Arrays.stream(parts).map(PlainLines::plainPart).toArray());
    }
    Throwable thrown = line.getThrown();
    if (thrown != null && !(thrown instanceof Shown) && anyToHide(thrown)) {
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
    String shown = shown(text);
    return shown.equals(text) ? part : shown;
  }

  /** The text as the log has it. */
  private static String shown(String text) {
    String discreet = Discretion.words(text);
    return CONTROL.matcher(discreet).find() ? plain(discreet) : discreet;
  }

  /** The text with every control character written out. */
  static String plain(String text) {
    return CONTROL
        .matcher(text)
        .replaceAll(found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
  }

  private static boolean anyToHide(Throwable thrown) {
    int depth = 0;
    for (Throwable at = thrown; at != null && depth < Shown.DEEPEST; at = at.getCause()) {
      if (!shown(Discretion.words(at)).equals(at.toString())
          || Arrays.stream(at.getSuppressed()).anyMatch(PlainLines::anyToHide)) {
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
      this.words = shown(Discretion.words(thrown));
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
