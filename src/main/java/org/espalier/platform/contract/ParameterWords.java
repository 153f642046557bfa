package org.espalier.platform.contract;

import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What parameters mean that do not say it themselves, by their names. */
final class ParameterWords {

  private ParameterWords() {}

  /**
   * The meaning of a parameter.
   *
   * @param member true if what is listed has a member of its name
   * @return null if the name does not tell
   */
  static @Nullable String of(Endpoint endpoint, Parameter parameter, boolean member) {
    String name = parameter.getName();
    String thing = Words.one(Naming.collection(owner(endpoint.path(), name)));
    return switch (name) {
      case "kind" -> "The kind of things.";
      case "id" -> "The id of the " + thing + ".";
      case "externalId" -> "The id of the " + thing + " in its source.";
      case "source" -> "The system that the external id belongs to; `default` if absent.";
      case "q" -> "Full-text search: every word must begin a word of the thing.";
      case "limit" -> "Things on a page.";
      case "cursor" -> "nextCursor of the page before.";
      case "asOf" ->
          "The moment that the answer is about: a date (its last moment, UTC) or a time of RFC 3339;"
              + " now if absent.";
      case "If-Match" ->
          "The ETag that was read: the request is refused if the thing was changed since.";
      case "If-None-Match" ->
          endpoint.is(HttpMethod.PUT)
              ? "`*` creates only: the request is refused if there is one with this external id."
              : "An ETag that was read: if it still holds, the answer is 304.";
      case "Range" ->
          "The bytes that are wanted, as in `bytes=0-1023`, `bytes=1024-` or `bytes=-500`; the whole file"
              + " if absent or several.";
      case "If-Range" ->
          "An ETag that was read: only if it still holds, `Range` counts; else the whole file comes.";
      case "Idempotency-Key" ->
          "Makes the command take effect once: the same request with the same key within 24 hours"
              + " gets the first answer again.";
      default -> name.endsWith("Id") || member ? filter(name) : null;
    };
  }

  private static String filter(String name) {
    if (name.startsWith("within") && name.endsWith("Id")) {
      return "Only those of this "
          + withoutId(Words.small(name.substring("within".length())))
          + " and of everything below it.";
    }
    return name.endsWith("Id")
        ? "Only those of this " + withoutId(name) + "."
        : "Only those of this " + Words.of(name) + ".";
  }

  private static String withoutId(String name) {
    return Words.of(name.substring(0, name.length() - 2)).strip();
  }

  /** The path up to the parameter, whose last collection is what the parameter names one of. */
  private static String owner(String path, String parameter) {
    int at = path.indexOf("{" + parameter + "}");
    return at < 0 ? path : path.substring(0, at);
  }
}
