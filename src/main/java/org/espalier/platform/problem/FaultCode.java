package org.espalier.platform.problem;

/**
 * What can be wrong with one member of a body, one column of a row or one parameter. A code is
 * about shape (the request is malformed: 400) or about meaning (it is well-formed and yet cannot be
 * right: 422).
 */
public enum FaultCode {
  MALFORMED(
      true,
      "Unreadable text",
      "The text cannot be read in the format that it claims to have.",
      "Send JSON, NDJSON or CSV as the Content-Type says, in UTF-8."),
  REQUIRED(
      true,
      "Missing value",
      "A required member is missing or null.",
      "Add the member; the contract lists those that are required."),
  BLANK(
      true,
      "Empty text",
      "The text has nothing but white space.",
      "Give a text with letters, or leave the member out where it is optional."),
  WRONG_TYPE(
      true,
      "Wrong JSON type",
      "The value has another JSON type than the member asks for.",
      "Send the JSON type of the contract: numbers without quotes, one object and not a list."),
  INVALID_FORMAT(
      true,
      "Wrong form",
      "The text is not of the required form (date, time, UUID, URI, language, slug …).",
      "Write the value as the member's format in the contract asks, without spaces around it."),
  INVALID_CHARACTER(
      true,
      "Impossible character",
      "The text contains a character that cannot be stored (NUL, half a surrogate pair).",
      "Take the character out before sending."),
  NOT_ALLOWED(
      true,
      "Value out of the list",
      "The value is not one of the allowed ones.",
      "Use one of the values that the message and the contract list."),
  OUT_OF_RANGE(
      true,
      "Number out of range",
      "The number is too small, too large or has too many digits.",
      "Send a number within the bounds of the contract."),
  TOO_LONG(
      true,
      "Text too long",
      "The text or line is longer than allowed.",
      "Shorten the text to the length that the contract allows."),
  TOO_FEW(
      true,
      "List too short",
      "The list has fewer entries than needed.",
      "Add entries until the list has the least that the contract asks for."),
  TOO_MANY(
      true,
      "List too long",
      "The list has more entries than allowed.",
      "Send fewer entries at once, in several requests or by an import."),
  UNKNOWN_MEMBER(
      true,
      "Unknown member",
      "The member is not part of the schema.",
      "Take the member out, or correct its name as the contract spells it."),
  UNKNOWN_PARAMETER(
      true,
      "Unknown parameter",
      "The query parameter is not part of the operation.",
      "Take the parameter out, or correct its name as the contract spells it."),
  UNKNOWN_REFERENCE(
      false,
      "Nothing by that name",
      "The thing that is referred to does not exist.",
      "Create the thing first, or correct its id, external id or source."),
  AMBIGUOUS_REFERENCE(
      false,
      "Several things by that name",
      "Several sources have a thing of this external id: name the source.",
      "Send the source along, or refer to the thing by its id."),
  EXCLUSIVE(
      false,
      "Members that exclude each other",
      "Members that exclude each other were given together, or none of those needed was.",
      "Send exactly one of the members that the message names."),
  LEVEL_OUTSIDE_SCALE(
      false,
      "Level outside the scale",
      "The level is below the smallest or above the largest value of its scale.",
      "Send a level from the scale's min to its max."),
  LEVEL_NOT_ON_SCALE(
      false,
      "Level not on the scale",
      "The scale takes whole levels only and has no such level.",
      "Send one of the scale's own levels."),
  DATES_REVERSED(
      false,
      "Dates reversed",
      "The end lies before the beginning.",
      "Let the end be no earlier than the beginning."),
  DUPLICATE(
      false,
      "Already taken",
      "The same key stands twice, or another thing has this value already.",
      "Send each key once; where another thing has the value, change that thing or choose another value."),
  CYCLE(
      false,
      "Circle",
      "The thing would become its own ancestor or prerequisite; the path is in the message.",
      "Break the circle that the message shows: give one of its members another parent."),
  TOO_DEEP(
      false,
      "Tree too deep",
      "The tree would be deeper than allowed.",
      "Hang the thing higher up in the tree."),
  NOT_OFFERED(
      false,
      "Not on offer",
      "The activity was taken off the catalogue, or the day lies outside of the window in which it is on offer.",
      "Choose another activity, or wait for its window; learning admins may assign it all the same."),
  FIELD_OWNED(
      false,
      "Another system's value",
      "Another system has the say of this member, as the tenant set it.",
      "Leave the member out or send its present value; have it changed where it comes from."),
  NO_ROWS(
      false,
      "File without a row",
      "A file that stands for all things has no row: everything would become inactive.",
      "Send the whole file; to make single things inactive, say so in their rows."),
  ABSENT_NOT_ENDED(
      false,
      "Absent things left as they are",
      "A row of a file that stands for all things cannot be read so far that it could be told what it is about.",
      "Correct the row that the message names, and send the whole file again."),
  TOO_MANY_ENDED(
      false,
      "More would become inactive than may",
      "The file lacks more things than mostEnded allows; nothing of it was applied.",
      "Look whether the file is complete; if it is, send it with a larger mostEnded."),
  TIMED_OUT(
      false,
      "Not done in time",
      "The database did not answer in time, or the server was stopped over the work; it was tried several times.",
      "Send the file again when less is going on, or in several smaller ones."),
  IMMUTABLE(
      false,
      "Fixed value",
      "The member cannot be changed any more.",
      "Leave the member out or send its present value; for another value make a new thing.");

  private final boolean shape;
  private final String title;
  private final String meaning;
  private final String remedy;

  FaultCode(boolean shape, String title, String meaning, String remedy) {
    this.shape = shape;
    this.title = title;
    this.meaning = meaning;
    this.remedy = remedy;
  }

  /** True if the fault makes the request malformed (400), false if it is one of meaning (422). */
  public boolean shape() {
    return shape;
  }

  /** The kind of fault in a few words. */
  public String title() {
    return title;
  }

  /** What that means, in a sentence for the catalogue. */
  public String meaning() {
    return meaning;
  }

  /** What the client does about it. */
  public String remedy() {
    return remedy;
  }
}
