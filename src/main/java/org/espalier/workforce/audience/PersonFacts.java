package org.espalier.workforce.audience;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.jobs.LeadershipLevel;
import org.jspecify.annotations.Nullable;

/**
 * What audiences can ask about a person; things are named by their external ids.
 *
 * @param id the person
 * @param externalId the person's external id
 * @param active whether the person is employed
 * @param job the job
 * @param position the position that the person holds
 * @param leadershipLevel the job's leadership level
 * @param jobFamilies the job's family and those above it, from the root down
 * @param orgUnits the unit and those above it, from the root down
 * @param location where the person works
 * @param hireDate first day of employment
 */
public record PersonFacts(
    UUID id,
    String externalId,
    boolean active,
    @Nullable String job,
    @Nullable String position,
    @Nullable LeadershipLevel leadershipLevel,
    List<String> jobFamilies,
    List<String> orgUnits,
    @Nullable String location,
    @Nullable LocalDate hireDate) {

  /** True if the person is employed on a day. */
  public boolean employedOn(LocalDate day) {
    return active && (hireDate == null || !hireDate.isAfter(day));
  }

  static PersonFacts of(Row row) throws SQLException {
    return new PersonFacts(
        row.uuid("id"),
        row.text("external_id"),
        row.flag("active"),
        row.textOrNull("job"),
        row.textOrNull("position"),
        row.choiceOrNull(LeadershipLevel.class, "leadership_level"),
        row.texts("job_families"),
        row.texts("org_units"),
        row.textOrNull("location"),
        row.dateOrNull("hire_date"));
  }
}
