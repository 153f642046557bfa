package org.espalier.insight.compliance;

import java.util.ArrayList;
import java.util.List;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;

/** A tenant whose workers have to hold something. */
final class ComplianceScene {

  final Tenant tenant = Tenant.fresh();

  final Client admin = tenant.admin();

  void people(int number, String more) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      rows.add("{externalId:'n%d', givenName:'N', familyName:'%d'%s}".formatted(i, i, more));
    }
    admin.importRows("employees", rows.toArray(String[]::new));
  }

  /** Four workers in two units, of whom p1 holds it, p2 let it lapse, p3 and p4 never had it. */
  void company() {
    admin.create("org-units", "lab", "{name:'Lab'}");
    admin.create("org-units", "shop", "{name:'Shop'}");
    admin.create("jobs", "worker", "{title:'Worker'}");
    String[] units = {"lab", "shop", "lab", "shop"};
    for (int i = 0; i < 4; i++) {
      admin.create(
          "employees",
          "p" + (i + 1),
          "{givenName:'P', familyName:'%d', jobExternalId:'worker', orgUnitExternalId:'%s', hireDate:'2020-01-01'}"
              .formatted(i, units[i]));
    }
    admin.create("employees", "clerk", "{givenName:'C', familyName:'C', hireDate:'2020-01-01'}");
    admin.create("activities", "drill", "{title:'Drill', type:'COURSE'}");
    admin.create(
        "certifications",
        "fire",
        "{name:'Fire', activityExternalId:'drill', validity:'P1Y', grace:'P5D', audience:'job eq \"worker\"'}");
    done("p1", "2025-12-01");
    done("p2", "2024-12-01");
  }

  void done(String person, String day) {
    admin
        .post(
            "/completions",
            "{employeeExternalId:'%s', activityExternalId:'drill', completedAt:'%sT12:00:00Z'}"
                .formatted(person, day))
        .expect(201);
  }

  static String counts(Answer answer, String at) {
    return "%d %d %d %d %d %d"
        .formatted(
            answer.count(at + "/required"),
            answer.count(at + "/compliant"),
            answer.count(at + "/dueSoon"),
            answer.count(at + "/overdue"),
            answer.count(at + "/expired"),
            answer.count(at + "/inOrder"));
  }
}
