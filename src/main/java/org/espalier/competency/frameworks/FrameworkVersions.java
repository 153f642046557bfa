package org.espalier.competency.frameworks;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a framework. A competency is the same in both if its key
 * behind that of its framework is ({@code ddat@2025:Testing} and {@code ddat@2026:Testing}), else
 * if it was published at the same address.
 */
@Singleton
public class FrameworkVersions {

  private static final Query CHANGES = Query.file("competency/framework_changes");
  private static final Query COUNTS = Query.file("competency/framework_change_counts");

  private final Sql sql;
  private final Frameworks frameworks;

  FrameworkVersions(Sql sql, Frameworks frameworks) {
    this.sql = sql;
    this.frameworks = frameworks;
  }

  /**
   * Compares two versions.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  public FrameworkDiff diff(UUID from, UUID to, @Nullable String limit, @Nullable String cursor) {
    Params params = new Params();
    int most = params.number("limit", limit, PageParams.USUAL, 1, PageParams.MOST);
    int after = params.number("cursor", cursor, 0, 0, Integer.MAX_VALUE);
    params.done();
    boolean scaleChanged = scaleChanged(from, to);
    List<FrameworkChange> found = changes(from, to, after, most + 1);
    boolean more = found.size() > most;
    return new FrameworkDiff(
        from,
        to,
        scaleChanged,
        counts(from, to),
        more ? found.subList(0, most) : found,
        more ? Integer.toString(after + most) : null);
  }

  /** Insists on both versions; one that is not there is asked for by itself, to be told why. */
  private boolean scaleChanged(UUID from, UUID to) {
    Map<UUID, UUID> scales = new HashMap<>();
    frameworks.all(List.of(from, to)).forEach(one -> scales.put(one.id(), one.scaleId()));
    for (UUID id : List.of(from, to)) {
      scales.computeIfAbsent(id, missing -> frameworks.get(missing).scaleId());
    }
    return !Objects.equals(scales.get(from), scales.get(to));
  }

  /**
   * How much differs between two versions, for callers who have seen to it that both are theirs.
   */
  public FrameworkDiff.Counts counts(UUID from, UUID to) {
    return sql.first(COUNTS, both(from, to), FrameworkDiff.Counts::of).orElseThrow();
  }

  /** The competencies that differ, by identity, for the same callers. */
  public List<FrameworkChange> changes(UUID from, UUID to, int after, int limit) {
    Args args = both(from, to).and("after", after).and("limit", limit);
    return sql.list(CHANGES, args, FrameworkChange::of);
  }

  private static Args both(UUID from, UUID to) {
    return Args.of("from", from).and("to", to);
  }
}
