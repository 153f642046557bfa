package org.espalier.integration.scim.users;

import static org.espalier.integration.scim.users.UserDraft.text;
import static org.espalier.integration.scim.users.UserKind.EMPLOYEE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Parts the extension of our own, all of which is the employee's. */
final class UserExtension {

  private static final List<String> MEMBERS =
      List.of(
          "subject",
          "hireDate",
          "location",
          "jobExternalId",
          "orgUnitExternalId",
          "positionExternalId");

  private UserExtension() {}

  static void part(UserDraft draft) {
    JsonNode told = draft.kept().remove(EMPLOYEE);
    UserRow present = draft.present();
    if (told == null && (present == null || draft.manner() == UserDraft.Manner.CLIENT)) {
      return;
    }
    for (String member : MEMBERS) {
      String said = told == null ? null : text(told.get(member));
      if (!Objects.equals(said, present == null ? null : present(member, present))) {
        draft.employee().put(member, said);
      }
    }
  }

  private static @Nullable String present(String member, UserRow user) {
    return switch (member) {
      case "subject" -> user.subject();
      case "hireDate" -> user.hireDate() == null ? null : user.hireDate().toString();
      case "location" -> user.location();
      case "jobExternalId" -> user.jobExternalId();
      case "orgUnitExternalId" -> user.unitExternalId();
      default -> user.positionExternalId();
    };
  }
}
