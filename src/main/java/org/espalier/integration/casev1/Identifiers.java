package org.espalier.integration.casev1;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers as CASE knows them: that of the publisher for what was imported from a package, else
 * one made of the id. Ids are UUIDs of version 7, CASE knows versions up to 5, so the digit of the
 * version is another one: 4 for things, 5 for the association of an item with what it hangs on.
 */
final class Identifiers {

  private static final String IMPORTED = "case:";
  private static final int LENGTH = 36;
  private static final int VERSION_DIGIT = 14;
  private static final Pattern UUIDS =
      Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  private Identifiers() {}

  /** That of a framework. */
  static String ofDocument(UUID id, String externalId) {
    String published = publishedOfDocument(externalId);
    return published == null ? own(id) : published;
  }

  /** That of a competency. */
  static String ofItem(UUID id, String externalId) {
    String published = publishedOfItem(externalId);
    return published == null ? own(id) : published;
  }

  /** The identifier that a publisher gave a framework; null if none did. */
  static @Nullable String publishedOfDocument(String externalId) {
    if (!externalId.startsWith(IMPORTED)) {
      return null;
    }
    String identifier = externalId.substring(IMPORTED.length()).split("@", -1)[0];
    return valid(identifier) ? identifier : null;
  }

  /** The identifier that a publisher gave a competency; null if none did. */
  static @Nullable String publishedOfItem(String externalId) {
    int colon = externalId.length() - LENGTH - 1;
    if (!externalId.startsWith(IMPORTED) || colon < 0 || externalId.charAt(colon) != ':') {
      return null;
    }
    String identifier = externalId.substring(colon + 1);
    return valid(identifier) ? identifier : null;
  }

  /** That of something that has only an id. */
  static String own(UUID id) {
    return withVersion(id.toString(), '4');
  }

  /** That of the association of a competency with what it hangs on. */
  static String ofAssociation(UUID item) {
    return withVersion(item.toString(), '5');
  }

  /** True if a text is an identifier. */
  static boolean valid(String text) {
    return UUIDS.matcher(text).matches();
  }

  /** The id that an identifier was made of, if it was made of one. */
  static UUID id(String identifier) {
    return UUID.fromString(withVersion(identifier.toLowerCase(Locale.ROOT), '7'));
  }

  private static String withVersion(String uuid, char version) {
    return uuid.substring(0, VERSION_DIGIT) + version + uuid.substring(VERSION_DIGIT + 1);
  }
}
