package org.espalier.insight.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.learning.certifications.Standings;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.workforce.audience.FactSpan;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * Whom it is asked about. Units and jobs are those of the moment; the reporting line is the present
 * one.
 */
record ComplianceScope(
    @Nullable UUID certificationId,
    @Nullable UUID ruleId,
    @Nullable UUID orgUnitId,
    @Nullable UUID withinOrgUnitId,
    @Nullable UUID jobId,
    @Nullable UUID managerId,
    @Nullable UUID withinManagerId) {

  /** To what people's standings are asked, unless it is all that there is. */
  Standings.Asked asked(boolean certifications, boolean rules) {
    return new Standings.Asked(
        certifications && ruleId == null,
        rules && certificationId == null,
        certificationId == null ? ruleId : certificationId);
  }

  /** The part of it that the database answers: over {@code employee e}. */
  Condition people() {
    List<Condition> all = new ArrayList<>();
    if (managerId != null) {
      all.add(Condition.of("e.manager_id = :managerId", Args.of("managerId", managerId)));
    }
    if (withinManagerId != null) {
      all.add(
          Condition.of(
              Employees.TREE.within("e.id", ":withinManagerId"),
              Args.of("withinManagerId", withinManagerId)));
    }
    return Condition.and(all);
  }

  /** The part that follows from who a person was. */
  boolean holds(FactSpan person) {
    return (orgUnitId == null
            || (!person.unitPath().isEmpty() && person.unitPath().getLast().equals(orgUnitId)))
        && (withinOrgUnitId == null || person.unitPath().contains(withinOrgUnitId))
        && (jobId == null || jobId.equals(person.jobId()));
  }
}
