package org.espalier.integration.scim.users;

import static org.espalier.integration.scim.users.UserKind.ENTERPRISE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A user's document while it is parted.
 *
 * @param present what is there; null for a new user
 * @param kept what is left of the document: in the end, what is kept beside the employee
 * @param employee the members of the employee that the document says, null for those that are to go
 */
record UserDraft(@Nullable UserRow present, ObjectNode kept, ObjectNode employee, Manner manner) {

  /** How a document was made. */
  enum Manner {
    /** By a client, who may know nothing of employees: what it leaves out of them stays. */
    CLIENT,
    /** Of all that there was, by a change: what is missing is to go. */
    CHANGE
  }

  /** True if what the document does not say is to go. */
  boolean everything() {
    return present == null || manner == Manner.CHANGE || present.ours();
  }

  /** What was kept beside the employee before. */
  JsonNode before() {
    return present == null ? kept.objectNode() : present.attributes();
  }

  /** The enterprise's attributes among those that are left. */
  ObjectNode enterprise() {
    return kept.get(ENTERPRISE) instanceof ObjectNode object ? object : kept.putObject(ENTERPRISE);
  }

  /** Leaves out an object in which nothing is left. */
  void dropIfEmpty(String name) {
    if (kept.path(name).isEmpty()) {
      kept.remove(name);
    }
  }

  static @Nullable String text(@Nullable JsonNode value) {
    return value == null || value.isNull() || value.isMissingNode() ? null : value.asText();
  }
}
