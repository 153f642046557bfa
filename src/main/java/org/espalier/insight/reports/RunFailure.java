package org.espalier.insight.reports;

/** Why a run came to nothing, in words for its owner. */
@SuppressWarnings("serial") // never leaves the process
final class RunFailure extends RuntimeException {

  private final RunError error;

  RunFailure(RunError error, String words) {
    super(words, null, false, false);
    this.error = error;
  }

  RunError error() {
    return error;
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
