package org.espalier.career.guides;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.career.mentors.MentorProfileBrief;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.jobs.JobBrief;
import org.jspecify.annotations.Nullable;

/** Role models of jobs: one statement, for however many people ask. */
@Singleton
class RoleModels {

  private static final Query ROLE_MODELS = Query.file("career/role_models");

  private final Sql sql;

  RoleModels(Sql sql) {
    this.sql = sql;
  }

  /** The role models of each who asks, by person. */
  Map<UUID, List<RoleModelView>> of(Collection<Asking> asking, int most) {
    Map<UUID, List<RoleModelView>> found = new HashMap<>();
    Args args =
        Args.of("people", asking.stream().map(Asking::person).toArray(UUID[]::new))
            .and("jobs", asking.stream().map(Asking::target).toArray(UUID[]::new))
            .and("ownJobs", asking.stream().map(Asking::own).toArray(UUID[]::new))
            .and("most", most);
    sql.list(
        ROLE_MODELS,
        args,
        row ->
            found.computeIfAbsent(row.uuid("person_id"), _ -> new ArrayList<>()).add(model(row)));
    return found;
  }

  private static RoleModelView model(Row row) throws SQLException {
    UUID job = row.uuidOrNull("job_id");
    return new RoleModelView(
        Mentors.person(row),
        MentorProfileBrief.of(row),
        row.instantOrNull("since"),
        row.instantOrNull("until"),
        job == null ? null : new JobBrief(job, row.text("job_external_id"), row.text("job_title")),
        row.flag("same_start"));
  }

  /**
   * Somebody who is to be guided.
   *
   * @param own the present job; null if there is none
   */
  record Asking(UUID person, UUID target, @Nullable UUID own) {}
}
