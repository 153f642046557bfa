package org.espalier.performance.launches;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A launch of a review cycle, or the trial of one.
 *
 * @param dryRun true if it only says what it would do
 * @param counts of the people whom it took so far
 * @param startedAt when it began
 * @param finishedAt when it was done
 */
@Schema(name = "ReviewLaunch")
public record LaunchView(
    UUID id,
    UUID cycleId,
    boolean dryRun,
    LaunchState state,
    Counts counts,
    Instant createdAt,
    String createdBy,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt)
    implements Thing {

  @Override
  @JsonIgnore
  public int revision() {
    return 1 + counts.people() + (startedAt == null ? 0 : 1) + (finishedAt == null ? 0 : 1);
  }

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  static LaunchView of(Row row) throws SQLException {
    return new LaunchView(
        row.uuid("id"),
        row.uuid("cycle_id"),
        row.flag("dry_run"),
        row.choice(LaunchState.class, "state"),
        new Counts(
            row.count("people"),
            row.count("created"),
            row.count("unchanged"),
            row.count("without_manager")),
        row.instant("created_at"),
        row.text("created_by"),
        row.instantOrNull("started_at"),
        row.instantOrNull("finished_at"));
  }

  /**
   * What became of people.
   *
   * @param people how many belong to the cycle's audience
   * @param created how many got a review, or would get one
   * @param unchanged how many had one in the cycle already
   * @param withoutManager how many have no manager who could rate them
   */
  @Schema(name = "ReviewLaunchCounts")
  public record Counts(int people, int created, int unchanged, int withoutManager) {}
}
