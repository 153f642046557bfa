package org.espalier.insight.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.competency.frameworks.Tier;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.workforce.jobs.JobFamilies;
import org.espalier.workforce.jobs.LeadershipLevel;
import org.espalier.workforce.organisation.OrgUnits;
import org.jspecify.annotations.Nullable;

/**
 * Which people and which requirements are asked about. Units, families and jobs are those of the
 * moment that is asked about.
 */
record GapScope(
    @Nullable UUID orgUnitId,
    @Nullable UUID withinOrgUnitId,
    @Nullable UUID jobId,
    @Nullable UUID withinJobFamilyId,
    @Nullable String location,
    @Nullable LeadershipLevel leadershipLevel,
    @Nullable List<UUID> competencyIds,
    @Nullable UUID frameworkId,
    @Nullable Tier tier) {

  /** Whom it is about, over employee {@code e} and, in the past, the trees and jobs of then. */
  Condition people(AsOf asOf) {
    return asOf.now() ? peopleNow() : peopleThen();
  }

  private Condition peopleNow() {
    return people(
        OrgUnits.TREE.within("e.org_unit_id", ":withinOrgUnit"),
        "e.job_id in (select m.id from job m where m.tenant_id = :tenant and "
            + JobFamilies.TREE.within("m.job_family_id", ":withinJobFamily")
            + ")",
        "e.job_id in (select m.id from job m where m.tenant_id = :tenant and m.leadership_level = :level)");
  }

  private Condition peopleThen() {
    return people(
        "e.org_unit_id in (select t.node_id from unit_path_then t where :withinOrgUnit = any(t.path))",
        "e.job_id in (select m.id from job_then m join family_path_then t on t.node_id = m.job_family_id"
            + " where :withinJobFamily = any(t.path))",
        "e.job_id in (select m.id from job_then m where m.leadership_level = :level)");
  }

  /** Which requirements it is about, over {@code q}, what is required effectively. */
  Condition competencies() {
    List<Condition> all = new ArrayList<>();
    if (competencyIds != null) {
      all.add(
          Condition.of(
              "q.competency_id = any(:competencies)",
              Args.none().uuids("competencies", competencyIds)));
    }
    add(
        all,
        "framework",
        frameworkId,
        "q.competency_id in (select x.id from competency x where x.tenant_id = :tenant and x.framework_id = :framework)");
    add(all, "tier", tier, "q.tier = :tier");
    return Condition.and(all);
  }

  private Condition people(String withinUnit, String withinFamily, String atLevel) {
    List<Condition> all = new ArrayList<>();
    add(all, "orgUnit", orgUnitId, "e.org_unit_id = :orgUnit");
    add(all, "withinOrgUnit", withinOrgUnitId, withinUnit);
    add(all, "job", jobId, "e.job_id = :job");
    add(all, "withinJobFamily", withinJobFamilyId, withinFamily);
    add(all, "location", location, "e.location = :location");
    add(all, "level", leadershipLevel, atLevel);
    return Condition.and(all);
  }

  private static void add(
      List<Condition> all, String name, @Nullable Object value, String condition) {
    if (value != null) {
      all.add(Condition.of(condition, Args.of(name, value)));
    }
  }
}
