package org.espalier.performance.launches;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;

/** An academy with a review form, and cycles of it. */
final class CycleScene {

  final Academy academy = new Academy();
  final Client admin = academy.admin;

  CycleScene() {
    admin.create(
        "review-forms",
        "form",
        "{name:'Form', scaleExternalId:'scale', sections:[{key:'s', title:'S', kind:'COMPETENCIES', weight:100}]}");
  }

  /** The cycle, with more or other settings. */
  UUID cycle(String more) {
    return admin
        .put(
            "review-cycles",
            "y",
            "{name:'Y', formExternalId:'form', "
                + more
                + "periodStart:'2030-01-01', periodEnd:'2030-12-31'}")
        .id();
  }

  /** Who has a review. */
  Set<String> reviewed() {
    try (Psql psql = Psql.superuser()) {
      return new TreeSet<>(
          psql.lines(
              "select e.external_id from review r join employee e on e.tenant_id = r.tenant_id and e.id = r.employee_id"
                  + " where r.tenant_id = ?",
              academy.tenant.slug()));
    }
  }

  /** How many reviews there are. */
  long reviews() {
    try (Psql psql = Psql.superuser()) {
      return psql.count(
          "select count(*) from review r where r.tenant_id = ?", academy.tenant.slug());
    }
  }
}
