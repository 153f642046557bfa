package org.espalier.platform.problem;

import java.util.Locale;

/**
 * One entry of the problem catalogue. Implemented by enums only: the constant's name is the stable
 * {@code code} that clients branch on, in REST and in GraphQL alike.
 */
public interface ProblemType {

  /** The stable code, SCREAMING_SNAKE. */
  String name();

  /** The HTTP status that goes with the code. */
  int status();

  /** What happened, in a few words that hold for every occurrence. */
  String title();

  /** What that means, in a sentence for the catalogue. */
  String meaning();

  /** What the caller can do about it. */
  String remedy();

  /** The RFC 9457 {@code type}: a stable URN made of the code. */
  default String urn() {
    return "urn:espalier:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A problem of this type with a sentence about this occurrence. */
  default ProblemException because(String detail) {
    return new ProblemException(this, detail);
  }
}
