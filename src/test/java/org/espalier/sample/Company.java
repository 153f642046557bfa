package org.espalier.sample;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.espalier.competency.requirements.RequirementInput;
import org.espalier.learning.catalogue.ActivityInput;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.jobs.JobFamilyInput;
import org.espalier.workforce.jobs.JobInput;
import org.espalier.workforce.organisation.OrgUnitInput;
import org.jspecify.annotations.Nullable;

/** The company as it was written by hand: what there is, and what jobs ask for. */
final class Company {

  private final Map<String, OrgUnitInput> units = byId("org-units", OrgUnitInput.class);
  private final Map<String, JobFamilyInput> families = byId("job-families", JobFamilyInput.class);
  private final Map<String, JobInput> jobs = byId("jobs", JobInput.class);
  private final Map<String, ActivityInput> activities = byId("activities", ActivityInput.class);
  private final List<RequirementInput> requirements =
      SampleFiles.read("requirements", RequirementInput.class);

  JobInput job(String id) {
    return Objects.requireNonNull(jobs.get(id), id);
  }

  ActivityInput activity(String id) {
    return Objects.requireNonNull(activities.get(id), id);
  }

  Iterable<ActivityInput> activities() {
    return activities.values();
  }

  OrgUnitInput unit(String id) {
    return Objects.requireNonNull(units.get(id), id);
  }

  @Nullable String unitAbove(String unit) {
    return unit(unit).parentExternalId();
  }

  /**
   * What a job in a unit asks for, by competency: the union of the tiers, as the product has it.
   */
  Map<String, Need> needs(String job, String unit) {
    Set<String> unitPath = path(unit, this::unitAbove);
    Set<String> familyPath =
        path(
            Objects.requireNonNull(job(job).jobFamilyExternalId()),
            family -> Objects.requireNonNull(families.get(family)).parentExternalId());
    Map<String, Need> needs = new LinkedHashMap<>();
    for (RequirementInput one : requirements) {
      if (holds(one, job(job), unitPath, familyPath)) {
        Need need =
            new Need(
                one.competencyExternalId(),
                one.level().intValue(),
                one.weight() == null ? BigDecimal.ONE : one.weight(),
                Boolean.TRUE.equals(one.critical()));
        needs.merge(need.competency(), need, Need::and);
      }
    }
    return needs;
  }

  private static boolean holds(
      RequirementInput one, JobInput job, Set<String> units, Set<String> families) {
    return switch (one.tier()) {
      case CORE -> true;
      case LEADERSHIP ->
          Objects.requireNonNull(one.leadershipLevel())
                  .compareTo(Objects.requireNonNull(job.leadershipLevel()))
              <= 0;
      case FUNCTIONAL ->
          families.contains(one.jobFamilyExternalId()) || units.contains(one.orgUnitExternalId());
      case JOB -> Objects.equals(one.jobExternalId(), job.externalId());
    };
  }

  private static Set<String> path(String from, Function<String, @Nullable String> above) {
    Set<String> path = new LinkedHashSet<>();
    for (String at = from; at != null; at = above.apply(at)) {
      path.add(at);
    }
    return path;
  }

  private static <R extends SyncInput> Map<String, R> byId(String kind, Class<R> type) {
    return SampleFiles.read(kind, type).stream()
        .collect(
            Collectors.toMap(
                row -> Objects.requireNonNull(row.externalId()),
                row -> row,
                (_, second) -> second,
                LinkedHashMap::new));
  }
}
