package org.espalier.platform.contract;

import java.util.Map;
import java.util.Optional;

/** What members mean that do not say it themselves, by their names. */
final class MemberWords {

  private static final Map<String, String> KNOWN =
      Map.of(
          "id", "Its id.",
          "externalId", "Its id in its source.",
          "source", "The system that it comes from.",
          "status", "Whether it is in use.",
          "createdAt", "When it was created.",
          "updatedAt", "When it was changed last.",
          "name", "What people call it.",
          "title", "What people call it.");

  private MemberWords() {}

  static Optional<String> of(String schema, String member) {
    String known = KNOWN.get(member);
    if (known != null) {
      return Optional.of(known);
    }
    if (member.endsWith("ExternalId")) {
      return Optional.of("The external id of the " + without(member, "ExternalId") + ".");
    }
    if (member.endsWith("Id")) {
      return Optional.of("The id of the " + without(member, "Id") + ".");
    }
    return schema.isEmpty() ? Optional.empty() : Optional.of("The " + Words.of(member) + ".");
  }

  private static String without(String member, String end) {
    return Words.of(member.substring(0, member.length() - end.length()));
  }
}
