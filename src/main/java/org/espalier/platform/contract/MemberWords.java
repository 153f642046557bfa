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
          "updatedAt", "When it was changed last.",
          "name", "What people call it.",
          "title", "What people call it.");

  private MemberWords() {}

  /** What a member of a plain type means; what others mean, their types say. */
  static Optional<String> of(String member) {
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
    if (member.endsWith("At")) {
      return Optional.of("When it was " + without(member, "At") + ".");
    }
    if (member.endsWith("By")) {
      return Optional.of("Who " + without(member, "By") + " it.");
    }
    return Optional.of("The " + Words.of(member) + ".");
  }

  private static String without(String member, String end) {
    return Words.of(member.substring(0, member.length() - end.length()));
  }
}
