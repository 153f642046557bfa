package org.espalier.competency.frameworks;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a framework. A competency is the same in both if its key
 * behind that of its framework is ({@code ddat@2025:Testing} and {@code ddat@2026:Testing}), else
 * if it was published at the same address. A requirement is the same in all versions: compared is
 * what it last asked for by each of the two.
 */
@Singleton
public class FrameworkVersions {

  private static final Query CHANGES = Query.file("competency/framework_changes");
  private static final Query COUNTS = Query.file("competency/framework_change_counts");
  private static final Query REQUIREMENTS = Query.file("competency/requirement_changes");
  private static final Query LEVELS = Query.file("competency/levels_of_scales");

  private final Sql sql;
  private final Frameworks frameworks;
  private final OpenPolicy requirements;

  FrameworkVersions(Sql sql, Tenancy tenancy, Frameworks frameworks) {
    this.sql = sql;
    this.frameworks = frameworks;
    this.requirements = new OpenPolicy("requirements", tenancy);
  }

  /**
   * Compares two versions.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  public FrameworkDiff diff(UUID from, UUID to, @Nullable String limit, @Nullable String cursor) {
    Stretch stretch = Stretch.of(limit, cursor);
    Map<UUID, UUID> used = scaleIds(from, to);
    UUID before = Objects.requireNonNull(used.get(from));
    UUID after = Objects.requireNonNull(used.get(to));
    List<FrameworkChange> found = changes(from, to, stretch.after(), stretch.limit() + 1);
    return new FrameworkDiff(
        from,
        to,
        !before.equals(after),
        levels(before, after),
        counts(from, to),
        stretch.page(found),
        stretch.next(found));
  }

  /**
   * Compares what is required by two versions, for callers who may see requirements.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN, NOT_FOUND
   */
  RequirementDiff requirements(
      UUID from, UUID to, @Nullable String limit, @Nullable String cursor) {
    requirements.visible();
    Stretch stretch = Stretch.of(limit, cursor);
    scaleIds(from, to);
    List<RequirementChange> found =
        requirementChanges(from, to, stretch.after(), stretch.limit() + 1);
    return new RequirementDiff(from, to, stretch.page(found), stretch.next(found));
  }

  /** Insists on both versions; one that is not there is asked for by itself, to be told why. */
  private Map<UUID, UUID> scaleIds(UUID from, UUID to) {
    Map<UUID, UUID> found = new HashMap<>();
    frameworks.all(List.of(from, to)).forEach(one -> found.put(one.id(), one.scaleId()));
    for (UUID id : List.of(from, to)) {
      found.computeIfAbsent(id, missing -> frameworks.get(missing).scaleId());
    }
    return found;
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

  /** The requirements whose level or weight is another, by their keys, for the same callers. */
  public List<RequirementChange> requirementChanges(UUID from, UUID to, int after, int limit) {
    Args args = both(from, to).and("after", after).and("limit", limit);
    return sql.list(REQUIREMENTS, args, RequirementChange::of);
  }

  /** The levels that differ between two scales, for the same callers; none of one and the same. */
  public List<LevelChange> levels(UUID from, UUID to) {
    if (from.equals(to)) {
      return List.of();
    }
    Map<UUID, List<ScaleLevel>> levels = new HashMap<>();
    sql.list(
            LEVELS,
            both(from, to),
            row -> Map.entry(row.uuid("id"), JsonText.list(row.text("levels"), ScaleLevel.class)))
        .forEach(scale -> levels.put(scale.getKey(), scale.getValue()));
    return LevelChange.between(
        levels.getOrDefault(from, List.of()), levels.getOrDefault(to, List.of()));
  }

  private static Args both(UUID from, UUID to) {
    return Args.of("from", from).and("to", to);
  }

  /** A part of a list: how many to pass over, how many to tell. */
  private record Stretch(int after, int limit) {

    static Stretch of(@Nullable String limit, @Nullable String cursor) {
      Params params = new Params();
      int most = params.number("limit", limit, PageParams.USUAL, 1, PageParams.MOST);
      int after = params.number("cursor", cursor, 0, 0, Integer.MAX_VALUE);
      params.done();
      return new Stretch(after, most);
    }

    /** Of what was found, one more than wanted, as much as is wanted. */
    <T> List<T> page(List<T> found) {
      return found.size() > limit ? found.subList(0, limit) : found;
    }

    @Nullable String next(List<?> found) {
      return found.size() > limit ? Integer.toString(after + limit) : null;
    }
  }
}
