package org.espalier.compensation;

import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;

/**
 * A company that raises pay: Head leads Lead and Lone, Lead leads Ann and Bea. All are engineers
 * with a range from 40,000 to 60,000 EUR around 50,000; Una is paid in USD, and reports to Lead
 * too.
 */
public final class PayScene {

  /** How Ann and Bea were rated. */
  public static final String RATED =
      ", ratings:[{employeeExternalId:'ann', rating:3}, {employeeExternalId:'bea', rating:4.2}]";

  /** By this guideline managers propose. */
  public static final String GUIDELINE =
      "{name:'Raises', ratingBands:[{key:'LOW'}, {key:'GOOD', from:3}, {key:'TOP', from:4}],"
          + " positionBands:[{key:'BELOW'}, {key:'ABOVE', from:1}], cells:["
          + cell("LOW", "BELOW", "0", "0.5", "1")
          + ","
          + cell("LOW", "ABOVE", "0", "0", "0")
          + ","
          + cell("GOOD", "BELOW", "2", "3", "4")
          + ","
          + cell("GOOD", "ABOVE", "1", "1.5", "2.25")
          + ","
          + cell("TOP", "BELOW", "4", "5", "6")
          + ","
          + cell("TOP", "ABOVE", "2", "3", "4")
          + "], managersPropose:%s}";

  public final Tenant tenant = Tenant.fresh();
  public final Client talent = tenant.as("talent-admin");
  public final Client pay = tenant.as("compensation");

  public PayScene() {
    talent.create("jobs", "engineer", "{title:'Engineer'}");
    person("head", "");
    person("lead", ", managerExternalId:'head'");
    person("lone", ", managerExternalId:'head'");
    person("ann", ", managerExternalId:'lead'");
    person("bea", ", managerExternalId:'lead'");
    pay.create(
        "salary-ranges",
        "eng",
        "{jobExternalId:'engineer', currency:'EUR', minimum:40000, midpoint:50000, maximum:60000}");
    pay.create("merit-guidelines", "g", GUIDELINE.formatted("true"));
    salary("ann", "45000", "EUR");
    salary("bea", "50000", "EUR");
    salary("lead", "58000.40", "EUR");
    salary("lone", "40000", "EUR");
  }

  private static String cell(
      String rating, String position, String minimum, String target, String maximum) {
    return "{ratingBand:'%s', positionBand:'%s', minimumPercent:%s, targetPercent:%s, maximumPercent:%s}"
        .formatted(rating, position, minimum, target, maximum);
  }

  /** Makes an engineer; {@code rest} is more of the body. */
  public void person(String externalId, String rest) {
    talent
        .put(
            "employees",
            externalId,
            "{givenName:'G', familyName:'"
                + externalId
                + "', jobExternalId:'engineer'"
                + rest
                + "}")
        .expect(201);
  }

  /** Pays somebody from 2025 on. */
  public UUID salary(String person, String amount, String currency) {
    return pay.create(
        "salaries",
        "s-" + person,
        "{employeeExternalId:'%s', yearly:{amount:%s, currency:'%s'}, validFrom:'2025-01-01'}"
            .formatted(person, amount, currency));
  }

  /** A worksheet of a manager for 2027, by the guideline; {@code rest} is more of the body. */
  public UUID worksheet(String manager, String budget, String rest) {
    return pay.create(
        "merit-worksheets",
        "w-" + manager,
        "{name:'W', guidelineExternalId:'g', managerExternalId:'%s', currency:'EUR', budget:%s, effectiveOn:'2027-01-01'%s}"
            .formatted(manager, budget, rest));
  }

  /** Takes a step. */
  public Answer step(Client caller, UUID worksheet, String to) {
    return caller.post("/merit-worksheets/" + worksheet + "/transitions", "{to:'" + to + "'}");
  }

  /** Changes a worksheet as it was read last. */
  public Answer patch(Client caller, UUID worksheet, String members) {
    return caller.with("If-Match", "*").patch("/merit-worksheets/" + worksheet, members);
  }

  /** The actions of the audit trail on things of a kind, the latest first. */
  public List<String> trail(String kind) {
    return tenant
        .as("auditor")
        .get("/audit-events?limit=500&objectType=" + kind)
        .expect(200)
        .texts("/items", "/action");
  }

  /** A worksheet as the administrator of pay reads it. */
  public Answer read(UUID worksheet) {
    return pay.get("/merit-worksheets/" + worksheet).expect(200);
  }
}
