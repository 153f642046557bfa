package org.espalier.integration.scim.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import org.espalier.platform.http.Etag;
import org.espalier.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Entity tags of resources: those of the server, marked as weak (RFC 7644, section 3.14). */
public final class Versions {

  private Versions() {}

  /**
   * Refuses a change of a resource that was changed since it was read.
   *
   * @throws ScimRefusal stale
   */
  public static void requireMatch(@Nullable String ifMatch, int version) {
    try {
      Etag.requireMatch(ifMatch, version);
    } catch (ProblemException stale) {
      throw ScimRefusal.stale();
    }
  }

  /** The tag of a document. */
  public static String of(JsonNode document) {
    return document.path("meta").path("version").asText();
  }

  /** True if one of the tags of {@code If-None-Match} is that of a document. */
  public static boolean known(@Nullable String ifNoneMatch, JsonNode document) {
    if (ifNoneMatch == null) {
      return false;
    }
    String opaque = of(document).replaceFirst("^W/", "");
    return ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(opaque);
  }
}
