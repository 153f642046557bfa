package org.espalier.integration.scim.users;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.jspecify.annotations.Nullable;

/**
 * A user's document, parted into what the employee has and what is kept beside it. What only
 * repeats what follows from the employee is not kept: it goes on following.
 */
final class UserWrite {

  private final UserDraft draft;
  private final String userName;
  private final @Nullable String externalId;
  private final UserEnterprise enterprise;

  /**
   * Parts a document, as the schemas have it.
   *
   * @param present what is there; null for a new user
   * @throws ScimRefusal invalidValue
   */
  UserWrite(@Nullable UserRow present, ObjectNode document, UserDraft.Manner manner) {
    ObjectNode kept = document.deepCopy();
    this.draft = new UserDraft(present, kept, JsonNodeFactory.instance.objectNode(), manner);
    JsonNode name = kept.remove("userName");
    if (name == null) {
      throw ScimRefusal.invalidValue("userName is needed.");
    }
    this.userName = name.asText();
    this.externalId = UserDraft.text(kept.remove("externalId"));
    List.of("id", "schemas", "meta", "groups").forEach(kept::remove);
    UserNames.part(draft, userName);
    UserEmails.part(draft);
    active(draft);
    this.enterprise = UserEnterprise.part(draft);
    UserExtension.part(draft);
  }

  /** The name at sign-in that the document says. */
  String userName() {
    return userName;
  }

  /** The same, if it has to be kept because it does not follow from the employee. */
  @Nullable String keptName() {
    UserRow present = draft.present();
    boolean follows =
        present != null && present.userName() == null && userName.equals(present.name());
    return follows ? null : userName;
  }

  @Nullable String externalId() {
    return externalId;
  }

  /** The members of the employee that the document says, null for those that are to go. */
  ObjectNode employee() {
    return draft.employee();
  }

  /** What the document says of the department. */
  UserEnterprise.Said department() {
    return enterprise.department();
  }

  /** What the document says of the manager. */
  UserEnterprise.Said manager() {
    return enterprise.manager();
  }

  /** The manager's id, if it can be one. */
  @Nullable UUID managerId() {
    try {
      String said = manager().value();
      return said == null ? null : UUID.fromString(said);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * What is kept beside the employee: the department unless it is the name of the unit that was
   * found by it, and the manager if nobody was found.
   */
  ObjectNode kept(UserReferences.Found found) {
    String unit = found.unit().map(UserReferences.Thing::name).orElse(null);
    if (department().changed() && unit != null && unit.equals(department().value())) {
      draft.enterprise().remove("department");
    }
    String said = manager().value();
    if (said != null && manager().changed() && found.manager().isEmpty()) {
      draft.enterprise().putObject("manager").put("value", said);
    }
    draft.dropIfEmpty(UserKind.ENTERPRISE);
    return draft.kept();
  }

  private static void active(UserDraft draft) {
    JsonNode active = draft.kept().remove("active");
    if (active != null) {
      draft.employee().put("status", active.asBoolean() ? "ACTIVE" : "INACTIVE");
    } else if (draft.everything()) {
      draft.employee().put("status", "ACTIVE");
    }
  }
}
