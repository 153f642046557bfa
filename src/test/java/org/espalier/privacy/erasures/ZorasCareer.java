package org.espalier.privacy.erasures;

import java.util.List;
import java.util.UUID;
import org.espalier.testing.Client;

/** What is decided about Zora, and what she decides: pay and hiring. */
final class ZorasCareer {

  private final Client admin;

  ZorasCareer(Client admin) {
    this.admin = admin;
  }

  /** Leaves all of it. */
  void leave() {
    pay();
    recruiting();
  }

  private void pay() {
    admin.create(
        "salaries",
        "sal-hr-4711",
        "{employeeExternalId:'hr-4711', yearly:{amount:50000, currency:'EUR'}, validFrom:'2024-01-01', reason:'Zora asked'}");
    String rest =
        ", guidelineExternalId:'merit-2030', currency:'EUR', budget:1000, effectiveOn:'2031-04-01'";
    admin.create(
        "merit-worksheets",
        "of-boss",
        "{name:'Of Boss', managerExternalId:'boss', employeeExternalIds:['hr-4711', 'ana'],"
            + " ratings:[{employeeExternalId:'hr-4711', rating:4}],"
            + " proposals:[{employeeExternalId:'hr-4711', amount:900, comment:'Zora secretly left'}]"
            + rest
            + "}");
    UUID own =
        admin.create(
            "merit-worksheets",
            "of-zora",
            "{name:'Zora 2031', note:'Zora decides', managerExternalId:'hr-4711'" + rest + "}");
    admin
        .post("/merit-worksheets/" + own + "/transitions", "{to:'OPEN', comment:'For Zora'}")
        .expect(200);
    UUID settled =
        admin.create(
            "merit-worksheets",
            "settled",
            "{name:'Settled', managerExternalId:'boss', employeeExternalIds:['hr-4711', 'ana']"
                + rest
                + "}");
    for (String step : List.of("OPEN", "SUBMITTED", "APPROVED")) {
      admin
          .post("/merit-worksheets/" + settled + "/transitions", "{to:'" + step + "'}")
          .expect(200);
    }
  }

  /** Zora applies, is thought about, and interviews somebody. */
  private void recruiting() {
    UUID own =
        admin.create(
            "job-applications",
            "app-hr-4711",
            "{requisitionExternalId:'req-dba', employeeExternalId:'hr-4711', motivation:'Zora wants it'}");
    admin
        .post(
            "/job-applications/" + own + "/transitions",
            "{to:'SCREENING', comment:'Zora reads well'}")
        .expect(200);
    card(own, "boss");
    card(admin.id("job-applications", "app-cand"), "hr-4711");
  }

  private void card(UUID application, String interviewer) {
    admin
        .post(
            "/job-applications/" + application + "/scorecards",
            "{interviewerExternalId:'%s', recommendation:'YES', comment:'%s', ratings:[{competencyExternalId:'sql', level:2, comment:'%s'}]}"
                .formatted(
                    interviewer,
                    interviewer.equals("boss") ? "Zora is good" : "Fine",
                    interviewer.equals("boss") ? "Zora showed it" : "Fine"))
        .expect(201);
  }
}
