package org.espalier.integration.scim.groups;

import static org.espalier.integration.scim.schemas.Attribute.complex;
import static org.espalier.integration.scim.schemas.Attribute.text;

import java.util.List;
import org.espalier.integration.scim.schemas.Attribute;
import org.espalier.integration.scim.schemas.AttributeType;
import org.espalier.integration.scim.schemas.ResourceKind;
import org.espalier.integration.scim.schemas.ScimSchema;

/** What attributes groups have. */
public final class GroupKind {

  static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:Group";
  static final String ROLES = "urn:espalier:params:scim:schemas:extension:2.0:Group";

  private static final ScimSchema GROUP =
      new ScimSchema(CORE, "Group", "People and groups by a name.", core());

  private static final ScimSchema ROLE_GROUP =
      new ScimSchema(ROLES, "RoleGroup", "What members of a group may do.", roles());

  /** The type of groups. */
  public static final ResourceKind KIND =
      new ResourceKind("Group", "Groups", "Groups of people.", GROUP, List.of(ROLE_GROUP));

  private GroupKind() {}

  private static List<Attribute> core() {
    return List.of(
        text("displayName", "The name; one group's in the tenant, whatever its case.")
            .needed()
            .single(),
        complex(
                "members",
                "Who is in the group.",
                text("value", "The member's id.").exact().immutable(),
                Attribute.of("$ref", AttributeType.REFERENCE, "Where the member is read.")
                    .leadingTo("User", "Group")
                    .immutable(),
                text("display", "The member's name, as the client told it."),
                text("type", "What the member is.").canonical("User", "Group").immutable())
            .many());
  }

  private static List<Attribute> roles() {
    return List.of(
        text("role", "The role that members have when they sign in.")
            .canonical(GroupRole.names().toArray(String[]::new)),
        text("orgUnitExternalId", "The org unit of which members are the HR partners.").exact());
  }
}
