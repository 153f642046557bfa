package org.espalier.platform.start;

import org.jspecify.annotations.Nullable;

/**
 * The server does not start, for a reason that its operator can remedy. The message is one line
 * that says what is wrong and what to do; no stack trace goes with it.
 */
@SuppressWarnings("serial")
public final class StartRefused extends RuntimeException {

  private final String line;

  public StartRefused(String line) {
    super(line);
    this.line = line;
  }

  /**
   * With what it comes from.
   *
   * @param cause what was thrown; its own text is part of the message where it helps
   */
  public StartRefused(String line, Throwable cause) {
    super(line, cause);
    this.line = line;
  }

  @Override
  public String getMessage() {
    return line;
  }

  /** The refusal among the causes of a failure, if it is one. */
  public static @Nullable StartRefused in(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof StartRefused refused) {
        return refused;
      }
    }
    return null;
  }
}
