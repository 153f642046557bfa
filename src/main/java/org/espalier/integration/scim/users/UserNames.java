package org.espalier.integration.scim.users;

import static org.espalier.integration.scim.users.UserDraft.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Parts names: the given and the family name are the employee's, and names for people to read are
 * kept unless they follow from those.
 */
final class UserNames {

  private UserNames() {}

  static void part(UserDraft draft, String userName) {
    ObjectNode name =
        draft.kept().get("name") instanceof ObjectNode object
            ? object
            : draft.kept().putObject("name");
    String given = text(name.remove("givenName"));
    String family = text(name.remove("familyName"));
    String display = text(draft.kept().get("displayName"));
    String formatted = text(name.get("formatted"));
    if (draft.everything() || given != null || family != null) {
      PersonName made =
          PersonName.of(
              given != null ? given : staying(draft, UserRow::givenName),
              family != null ? family : staying(draft, UserRow::familyName),
              display != null ? display : formatted,
              userName);
      draft.employee().put("givenName", made.given()).put("familyName", made.family());
    }
    UserRow present = draft.present();
    if (present != null) {
      String whole = present.wholeName();
      if (whole.equals(formatted) && !draft.before().path("name").has("formatted")) {
        name.remove("formatted");
      }
      if (whole.equals(display) && !draft.before().has("displayName")) {
        draft.kept().remove("displayName");
      }
    }
    draft.dropIfEmpty("name");
  }

  /** What stays of the names of people of whom a client need not say everything. */
  private static @Nullable String staying(UserDraft draft, Function<UserRow, String> name) {
    UserRow present = draft.present();
    return present == null || draft.everything() ? null : name.apply(present);
  }
}
