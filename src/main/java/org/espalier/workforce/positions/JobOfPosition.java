package org.espalier.workforce.positions;

import java.util.UUID;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * A position that something refers to, where it matters which job it has.
 *
 * @param jobId the job that its incumbents have; null if it has none
 */
public record JobOfPosition(UUID id, @Nullable UUID jobId) implements Lookup.Found {

  /** How it is found. */
  public static final Lookup<JobOfPosition> LOOKUP =
      new Lookup<>(
          "position",
          "position",
          Query.file("workforce/jobs_of_positions"),
          row -> new JobOfPosition(row.uuid("id"), row.uuidOrNull("job_id")));
}
