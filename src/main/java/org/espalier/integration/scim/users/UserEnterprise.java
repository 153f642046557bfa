package org.espalier.integration.scim.users;

import static org.espalier.integration.scim.users.UserDraft.text;
import static org.espalier.integration.scim.users.UserKind.ENTERPRISE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of the enterprise. Manager and department are the employee's where they are
 * known here; which ones they are is found out later, so they are taken out of what is kept.
 *
 * @param manager the manager's id
 * @param department the department's external id or name
 */
record UserEnterprise(Said manager, Said department) {

  /**
   * Parts the enterprise's attributes.
   *
   * @return what is to be looked for
   */
  static UserEnterprise part(UserDraft draft) {
    boolean counts = draft.kept().has(ENTERPRISE) || draft.everything();
    ObjectNode told = draft.enterprise();
    String saidManager = text(told.path("manager").get("value"));
    UserEnterprise said =
        counts
            ? new UserEnterprise(
                Said.of(saidManager, presentManager(draft.present())),
                Said.of(text(told.get("department")), presentDepartment(draft.present())))
            : new UserEnterprise(Said.NOTHING, Said.NOTHING);
    told.remove("manager");
    if (draft.present() != null) {
      said.keepUnchanged(told, draft.present());
    }
    draft.dropIfEmpty(ENTERPRISE);
    return said;
  }

  /** What stays as it is goes on being kept as it was, or goes on following from the employee. */
  private void keepUnchanged(ObjectNode told, UserRow present) {
    JsonNode before = present.attributes().path(ENTERPRISE);
    if (!department.changed()) {
      put(told, "department", present.unitTold() ? before.get("department") : null);
    }
    if (!manager.changed()) {
      put(told, "manager", before.get("manager"));
    }
    if (!before.has("employeeNumber")
        && present.externalId().equals(text(told.get("employeeNumber")))) {
      told.remove("employeeNumber");
    }
  }

  private static @Nullable String presentManager(@Nullable UserRow present) {
    if (present == null) {
      return null;
    }
    return present.managerId() != null
        ? present.managerId().toString()
        : text(present.attributes().path(ENTERPRISE).path("manager").get("value"));
  }

  private static @Nullable String presentDepartment(@Nullable UserRow present) {
    if (present == null) {
      return null;
    }
    String told = text(present.attributes().path(ENTERPRISE).get("department"));
    return told != null && present.unitTold() ? told : present.unitName();
  }

  private static void put(ObjectNode into, String name, @Nullable JsonNode value) {
    if (value == null) {
      into.remove(name);
    } else {
      into.set(name, value);
    }
  }

  /**
   * What is said of one thing.
   *
   * @param value null if there is to be none
   * @param changed true if that is another value than there is
   */
  record Said(@Nullable String value, boolean changed) {

    static final Said NOTHING = new Said(null, false);

    static Said of(@Nullable String value, @Nullable String present) {
      return new Said(value, !Objects.equals(value, present));
    }
  }
}
