package org.espalier.platform.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are written together.
 *
 * @param rows the rows; those with faults are left alone
 * @param now the moment of writing
 * @param file what else the file has, or null for a single request
 * @param comment why, for kinds that keep a record of it
 */
public record Batch<R extends SyncInput>(
    List<Inbound<R>> rows, Instant now, @Nullable File file, @Nullable String comment) {

  /** The rows without faults. */
  public List<Inbound<R>> sound() {
    return rows.stream().filter(row -> row.faults().isEmpty()).toList();
  }

  /**
   * A file whose rows may refer to each other in any order: ids were set aside for all of them
   * before.
   */
  public interface File {

    /** The job that the rows belong to. */
    UUID importId();

    /** The source of rows that name none. */
    String source();

    /** Says that a node of the tree got another place. */
    void moved();

    /** True if a node of the tree got another place. */
    boolean anyMoved();

    /** Takes note of a member that stays as it is, because another source owns it. */
    void kept(Kept kept);

    /** The ids set aside for rows with these external ids, as far as the file has them. */
    Map<String, UUID> idsOf(Set<String> externalIds);
  }
}
