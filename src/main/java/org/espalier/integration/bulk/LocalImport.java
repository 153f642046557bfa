package org.espalier.integration.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.sync.SyncKind;
import org.jspecify.annotations.Nullable;

/**
 * Imports files that this process has at hand, by the way that uploaded ones take, and waits until
 * they are applied. For the caller of the present unit of work.
 */
@ApplicationScoped
public class LocalImport {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
  private static final int PROBLEMS_TOLD = 5;

  private final Kinds kinds;
  private final ImportDesk desk;
  private final Imports imports;
  private final ImportRunner runner;

  LocalImport(Kinds kinds, ImportDesk desk, Imports imports, ImportRunner runner) {
    this.kinds = kinds;
    this.desk = desk;
    this.imports = imports;
    this.runner = runner;
  }

  /**
   * Imports NDJSON, all rows or none. What was imported under the same key before is not looked at
   * again, so that changes made since then stay; what failed under it is tried again.
   *
   * @throws IllegalStateException if a row fails, telling which and why
   */
  public Done load(String kind, String ndjson, String key, Duration most) {
    byte[] bytes = ndjson.getBytes(StandardCharsets.UTF_8);
    ImportDesk.Taken taken = take(kind, order(key, bytes.length), bytes);
    ImportView ended = await(taken.job(), most);
    if (taken.replayed() && ended.state() == ImportState.FAILED) {
      taken = take(kind, order(null, bytes.length), bytes);
      ended = await(taken.job(), most);
    }
    if (ended.state() == ImportState.FAILED) {
      throw new IllegalStateException(kind + ": " + problems(ended));
    }
    return new Done(ended.counts(), taken.replayed());
  }

  /** The names of all kinds, each after those that its rows refer to. */
  public List<String> kinds() {
    return kinds.ordered().stream().map(SyncKind::name).toList();
  }

  /**
   * Makes the database know how much there is now, so that the first questions are answered fast.
   */
  public void settle() {
    runner.refreshStatistics();
  }

  private ImportDesk.Taken take(String kind, ImportOrder order, byte[] bytes) {
    try {
      return desk.take(kinds.named(kind), order, new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ImportView await(UUID job, Duration most) {
    Instant deadline = Instant.now().plus(most);
    ImportView view = imports.get(job);
    while (view.state() != ImportState.COMPLETED && view.state() != ImportState.FAILED) {
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException(
            view.kind() + ": the import is still " + view.state() + " after " + most);
      }
      pause();
      view = imports.get(job);
    }
    return view;
  }

  private String problems(ImportView failed) {
    List<ImportRowView> rows =
        imports.rows(failed.id(), new Params(), RowOutcome.failed, PROBLEMS_TOLD, null).items();
    return rows.isEmpty()
        ? told(failed.errors())
        : rows.stream()
            .map(row -> "line " + row.line() + ": " + told(row.errors()))
            .collect(Collectors.joining("; "));
  }

  private static String told(List<Fault> faults) {
    return faults.stream()
        .map(fault -> (fault.pointer() + " " + fault.message()).strip())
        .collect(Collectors.joining(", "));
  }

  private static ImportOrder order(@Nullable String key, int bytes) {
    return new ImportOrder(
        SyncInput.DEFAULT_SOURCE,
        ImportMode.upsert,
        OnError.abort,
        false,
        false,
        false,
        key,
        bytes,
        null,
        null);
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while importing", e);
    }
  }

  /**
   * What became of a file.
   *
   * @param before true if it had been imported before, and nothing was done now
   */
  public record Done(ImportCounts counts, boolean before) {}
}
