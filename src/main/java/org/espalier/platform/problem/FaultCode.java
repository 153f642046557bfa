package org.espalier.platform.problem;

/**
 * What can be wrong with one member of a body, one column of a row or one parameter. A code is
 * about shape (the request is malformed: 400) or about meaning (it is well-formed and yet cannot be
 * right: 422).
 */
public enum FaultCode {
  MALFORMED(true, "The text cannot be read in the format that it claims to have."),
  REQUIRED(true, "A required member is missing or null."),
  BLANK(true, "The text has nothing but white space."),
  WRONG_TYPE(true, "The value has another JSON type than the member asks for."),
  INVALID_FORMAT(
      true, "The text is not of the required form (date, time, UUID, URI, language, slug …)."),
  INVALID_CHARACTER(
      true, "The text contains a character that cannot be stored (NUL, half a surrogate pair)."),
  NOT_ALLOWED(true, "The value is not one of the allowed ones."),
  OUT_OF_RANGE(true, "The number is too small, too large or has too many digits."),
  TOO_LONG(true, "The text or line is longer than allowed."),
  TOO_FEW(true, "The list has fewer entries than needed."),
  TOO_MANY(true, "The list has more entries than allowed."),
  UNKNOWN_MEMBER(true, "The member is not part of the schema."),
  UNKNOWN_PARAMETER(true, "The query parameter is not part of the operation."),
  UNKNOWN_REFERENCE(false, "The thing that is referred to does not exist."),
  AMBIGUOUS_REFERENCE(false, "Several sources have a thing of this external id: name the source."),
  EXCLUSIVE(
      false, "Members that exclude each other were given together, or none of those needed was."),
  LEVEL_OUTSIDE_SCALE(
      false, "The level is below the smallest or above the largest value of its scale."),
  LEVEL_NOT_ON_SCALE(false, "The scale takes whole levels only and has no such level."),
  DATES_REVERSED(false, "The end lies before the beginning."),
  DUPLICATE(false, "The same key stands twice, or another thing has this value already."),
  CYCLE(
      false,
      "The thing would become its own ancestor or prerequisite; the path is in the message."),
  TOO_DEEP(false, "The tree would be deeper than allowed."),
  IMMUTABLE(false, "The member cannot be changed any more.");

  private final boolean shape;
  private final String meaning;

  FaultCode(boolean shape, String meaning) {
    this.shape = shape;
    this.meaning = meaning;
  }

  /** True if the fault makes the request malformed (400), false if it is one of meaning (422). */
  public boolean shape() {
    return shape;
  }

  /** One sentence for the catalogue. */
  public String meaning() {
    return meaning;
  }
}
