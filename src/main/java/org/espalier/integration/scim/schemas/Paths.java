package org.espalier.integration.scim.schemas;

import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import org.espalier.integration.scim.protocol.ScimRefusal;

/** Reads paths of attributes (RFC 7644, section 3.10). */
public final class Paths {

  private static final int LONGEST = 4_000;
  private static final int MOST_GROUPS = 50;

  private Paths() {}

  /**
   * The path that a text is.
   *
   * @throws ScimRefusal invalidPath
   */
  public static Path read(String text) {
    if (!bounded(text)) {
      throw ScimRefusal.invalidPath("The path is too long, or has too many groups.");
    }
    try {
      return Path.fromString(text.strip());
    } catch (BadRequestException e) {
      throw ScimRefusal.invalidPath("The path \"" + text + "\" cannot be read.");
    }
  }

  /** True for a path or a filter that is neither longer nor deeper than anybody writes one. */
  public static boolean bounded(String text) {
    return text.length() <= LONGEST
        && text.chars().filter(c -> c == '(' || c == '[').count() <= MOST_GROUPS;
  }
}
