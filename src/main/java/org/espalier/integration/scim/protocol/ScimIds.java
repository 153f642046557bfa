package org.espalier.integration.scim.protocol;

import java.util.UUID;

/** Ids of resources, which to clients are any text. */
public final class ScimIds {

  private ScimIds() {}

  /**
   * The id that a text is.
   *
   * @throws ScimRefusal not found, for no resource has an id of another form
   */
  public static UUID of(String text) {
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equalsIgnoreCase(text)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      throw unknown(text);
    }
    throw unknown(text);
  }

  private static ScimRefusal unknown(String text) {
    return ScimRefusal.notFound("There is no resource " + text + ".");
  }
}
