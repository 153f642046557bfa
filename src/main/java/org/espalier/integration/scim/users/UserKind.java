package org.espalier.integration.scim.users;

import static org.espalier.integration.scim.schemas.Attribute.complex;
import static org.espalier.integration.scim.schemas.Attribute.list;
import static org.espalier.integration.scim.schemas.Attribute.text;

import java.util.List;
import org.espalier.integration.scim.schemas.Attribute;
import org.espalier.integration.scim.schemas.AttributeType;
import org.espalier.integration.scim.schemas.ResourceKind;
import org.espalier.integration.scim.schemas.ScimSchema;

/** What attributes users have: those of RFC 7643 without passwords, and some of employees. */
public final class UserKind {

  static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  static final String EMPLOYEE = "urn:espalier:params:scim:schemas:extension:2.0:User";

  private static final ScimSchema USER = new ScimSchema(CORE, "User", "User Account", core());

  private static final ScimSchema ENTERPRISE_USER =
      new ScimSchema(
          ENTERPRISE, "EnterpriseUser", "What employers know of a person.", enterprise());

  private static final ScimSchema EMPLOYEE_USER =
      new ScimSchema(
          EMPLOYEE,
          "EmployeeUser",
          "What the employee has beyond what others know of users.",
          employee());

  /** The type of users. */
  public static final ResourceKind KIND =
      new ResourceKind(
          "User", "Users", "People: the employees.", USER, List.of(ENTERPRISE_USER, EMPLOYEE_USER));

  private UserKind() {}

  private static List<Attribute> core() {
    return List.of(
        text("userName", "The name at sign-in; one person's in the tenant, whatever its case.")
            .needed()
            .single(),
        complex(
            "name",
            "The parts of the name.",
            text("formatted", "The whole name."),
            text("familyName", "The family name."),
            text("givenName", "The given name."),
            text("middleName", "The middle names."),
            text("honorificPrefix", "What stands before the name."),
            text("honorificSuffix", "What stands behind the name.")),
        text("displayName", "The name for people to read."),
        text("nickName", "What the person is called."),
        Attribute.of("profileUrl", AttributeType.REFERENCE, "A page about the person.")
            .leadingTo("external"),
        text("title", "The title."),
        text("userType", "What the person is to the organisation."),
        text("preferredLanguage", "Languages as of Accept-Language."),
        text("locale", "Where the person is, as for numbers and dates."),
        text("timezone", "The time zone, as Europe/Berlin."),
        Attribute.of("active", AttributeType.BOOLEAN, "True while the person is employed."),
        list(
            "emails",
            "Addresses; one is the employee's.",
            AttributeType.STRING,
            "work",
            "home",
            "other"),
        list(
            "phoneNumbers",
            "Telephone numbers.",
            AttributeType.STRING,
            "work",
            "home",
            "mobile",
            "fax",
            "pager",
            "other"),
        list(
            "ims",
            "Addresses for instant messages.",
            AttributeType.STRING,
            "aim",
            "gtalk",
            "xmpp",
            "qq"),
        list("photos", "Pictures.", AttributeType.REFERENCE, "photo", "thumbnail"),
        addresses(),
        complex(
                "groups",
                "The groups that the person is in.",
                text("value", "The group's id.").exact(),
                Attribute.of("$ref", AttributeType.REFERENCE, "Where the group is read.")
                    .leadingTo("Group"),
                text("display", "The group's name."),
                text("type", "How the person is in it.").canonical("direct"))
            .many()
            .readOnly(),
        list("entitlements", "What the person is entitled to.", AttributeType.STRING),
        list(
            "roles",
            "Roles, as the client has them; they mean nothing here.",
            AttributeType.STRING),
        list("x509Certificates", "Certificates.", AttributeType.BINARY));
  }

  private static Attribute addresses() {
    return complex(
            "addresses",
            "Postal addresses.",
            text("formatted", "The whole address."),
            text("streetAddress", "Street and number."),
            text("locality", "City."),
            text("region", "State or region."),
            text("postalCode", "Postal code."),
            text("country", "Country."),
            text("type", "What kind of address it is.").canonical("work", "home", "other"),
            Attribute.of("primary", AttributeType.BOOLEAN, "True for the preferred one."))
        .many();
  }

  private static List<Attribute> enterprise() {
    return List.of(
        text("employeeNumber", "The personnel number."),
        text("costCenter", "The cost centre."),
        text("organization", "The organisation."),
        text("division", "The division."),
        text("department", "The department: the org unit of that external id or name."),
        complex(
            "manager",
            "Whom the person reports to.",
            text("value", "The manager's id.").exact(),
            Attribute.of("$ref", AttributeType.REFERENCE, "Where the manager is read.")
                .leadingTo("User"),
            text("displayName", "The manager's name.").readOnly()));
  }

  private static List<Attribute> employee() {
    return List.of(
        text("subject", "The subject of the person's tokens.").exact(),
        text("hireDate", "The first day of employment, as 2026-01-31.").exact(),
        text("location", "Where the person works."),
        text("jobExternalId", "The job that the person has.").exact(),
        text("orgUnitExternalId", "The org unit that the person belongs to.").exact(),
        text("positionExternalId", "The position that the person holds.").exact());
  }
}
