package org.espalier.integration.events;

/** How events are asked for by type. */
public final class EventTypes {

  /** A type such as {@code employee.updated}, or a beginning or an end of one with a wildcard. */
  public static final String PATTERN =
      "^(?:\\*|(?:\\*\\.)?[a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)*(?:\\.\\*)?)$";

  /** A kind of subjects, such as {@code employee}. */
  public static final String KIND = "^[a-z][a-z0-9-]*$";

  private EventTypes() {}
}
