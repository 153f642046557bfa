package org.espalier.integration.bulk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * An import.
 *
 * @param kind what the rows are
 * @param format the form in which a framework was published; null for files of rows
 * @param mode what the file says about things that it does not have
 * @param onError what a bad row does to the others
 * @param dryRun true if all is undone in the end
 * @param counts how many rows there are and what became of them
 * @param parts what a published framework became, kind by kind; none for files of rows
 * @param files how many rows of the files of a published framework were taken over, and why the
 *     others were not; none for files of rows
 * @param notes how much the file says that was not taken over as it stands
 * @param conflicts how many members stayed as they were, because another source owns them
 * @param versions what became of earlier versions of a published framework
 * @param errors why it FAILED
 * @param warnings what whoever sent it should know though rows are applied: that nothing becomes
 *     inactive
 * @param startedAt when its rows began to be applied
 * @param finishedAt when it ended
 * @param rowsPerSecond how fast it was applied, once it ended
 */
@Schema(name = "ImportJob")
public record ImportView(
    UUID id,
    String kind,
    @Nullable FrameworkFormat format,
    String source,
    ImportMode mode,
    OnError onError,
    boolean dryRun,
    ImportState state,
    ImportCounts counts,
    List<ImportPart> parts,
    List<PublishedRows> files,
    int notes,
    int conflicts,
    List<ImportedVersion> versions,
    @Nullable Integer rowsPerSecond,
    List<Fault> errors,
    List<Fault> warnings,
    Instant createdAt,
    String createdBy,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt)
    implements Thing {

  @Override
  @JsonIgnore
  public int revision() {
    return counts.created() + counts.updated() + counts.unchanged() + counts.failed();
  }

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  static ImportView of(Row row) throws SQLException {
    Instant started = row.instantOrNull("started_at");
    Instant finished = row.instantOrNull("finished_at");
    String errors = row.textOrNull("problem");
    String parts = row.textOrNull("parts");
    String versions = row.textOrNull("versions");
    String files = row.textOrNull("files");
    String state = row.text("state");
    return new ImportView(
        row.uuid("id"),
        row.text("kind"),
        row.choiceOrNull(FrameworkFormat.class, "format"),
        row.text("source"),
        row.choice(ImportMode.class, "mode"),
        row.choice(OnError.class, "on_error"),
        row.flag("dry_run"),
        state.equals("RECEIVING") ? ImportState.QUEUED : ImportState.valueOf(state),
        new ImportCounts(
            row.count("received"),
            row.count("created"),
            row.count("updated"),
            row.count("unchanged"),
            row.count("failed"),
            row.count("deactivated")),
        parts == null ? List.of() : JsonText.list(parts, ImportPart.class),
        files == null ? List.of() : JsonText.list(files, PublishedRows.class),
        row.count("notes"),
        row.count("conflicts"),
        versions == null ? List.of() : JsonText.list(versions, ImportedVersion.class),
        speed(row.count("received"), started, finished),
        errors == null ? List.of() : JsonText.list(errors, Fault.class),
        warnings(row),
        row.instant("created_at"),
        row.text("created_by"),
        started,
        finished);
  }

  private static List<Fault> warnings(Row row) throws SQLException {
    Integer untold = row.countOrNull("untold_line");
    if (untold == null || row.choice(ImportMode.class, "mode") != ImportMode.replace) {
      return List.of();
    }
    String said =
        "Line "
            + untold
            + " cannot be read so far that it could be told what it is about: nothing becomes"
            + " inactive by this file.";
    return List.of(new Fault("", FaultCode.ABSENT_NOT_ENDED, said));
  }

  private static @Nullable Integer speed(
      int rows, @Nullable Instant started, @Nullable Instant finished) {
    if (started == null || finished == null) {
      return null;
    }
    return (int) (rows * 1000L / Math.max(1, Duration.between(started, finished).toMillis()));
  }
}
