package org.espalier.integration.scim.users;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Parts addresses: the employee's is the primary one, else that at work, else the first. What
 * cannot be an address is kept as it was told and is nobody's.
 */
final class UserEmails {

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,150}@[^\\s@]{1,150}");

  private UserEmails() {}

  /**
   * Takes the employee's address out of those that are kept.
   *
   * @throws ScimRefusal invalidValue
   */
  static void part(UserDraft draft) {
    ObjectNode own = draft.kept().get("emails") instanceof ArrayNode all ? own(all) : null;
    if (own != null) {
      draft.employee().put("email", own.remove("value").asText());
    } else if (draft.everything()) {
      draft.employee().putNull("email");
    }
  }

  private static @Nullable ObjectNode own(ArrayNode emails) {
    ObjectNode own = null;
    for (JsonNode one : emails) {
      if (!one.has("value")) {
        throw ScimRefusal.invalidValue("An address in emails has no value.");
      }
      if (one instanceof ObjectNode email
          && ADDRESS.matcher(one.path("value").asText()).matches()
          && (own == null || rank(email) > rank(own))) {
        own = email;
      }
    }
    return own;
  }

  private static int rank(ObjectNode email) {
    return (email.path("primary").asBoolean() ? 2 : 0)
        + (email.path("type").asText().equalsIgnoreCase("work") ? 1 : 0);
  }
}
