package org.espalier.plan.templates;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.espalier.competency.evidence.Proficiencies;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.gap.GapItem;
import org.espalier.gap.GapView;
import org.espalier.gap.Gaps;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads how many people stand: one statement where their jobs require all that is asked about, else
 * three.
 */
@Singleton
class Standings {

  private final Sql sql;
  private final Gaps gaps;
  private final Proficiencies proficiencies;

  Standings(Sql sql, Gaps gaps, Proficiencies proficiencies) {
    this.sql = sql;
    this.gaps = gaps;
    this.proficiencies = proficiencies;
  }

  /**
   * How people whom the caller was found to see stand to a job and to competencies.
   *
   * @param job the job; null for each one's own
   */
  Map<UUID, Standing> of(
      Collection<UUID> people, @Nullable UUID job, Collection<UUID> competencies, Instant now) {
    if (people.isEmpty()) {
      return Map.of();
    }
    Map<UUID, GapView> gap = gaps.ofVisible(people, job, AsOf.present());
    boolean beyond = people.stream().anyMatch(one -> !requires(gap.get(one), competencies));
    Map<UUID, CompetencyRef> scales = beyond ? scales(competencies) : Map.of();
    Map<UUID, Map<UUID, BigDecimal>> levels = beyond ? proficiencies.levels(people) : Map.of();
    Map<UUID, Standing> standings = new HashMap<>();
    for (UUID person : people) {
      GapView own = gap.get(person);
      List<GapItem> required = own == null ? List.of() : own.items();
      standings.put(
          person, new Standing(required, levels.getOrDefault(person, Map.of()), scales, now));
    }
    return standings;
  }

  /** True if the gap tells of all these competencies, so that nothing else need be asked. */
  private static boolean requires(@Nullable GapView gap, Collection<UUID> competencies) {
    return gap != null
        && gap.items().stream()
            .map(item -> item.competency().id())
            .collect(Collectors.toSet())
            .containsAll(competencies);
  }

  private Map<UUID, CompetencyRef> scales(Collection<UUID> competencies) {
    References references = new References();
    references.fetch(sql, CompetencyRef.BY_ID, competencies, id -> Stream.of(id.toString()));
    Map<UUID, CompetencyRef> scales = new HashMap<>();
    for (UUID id : competencies) {
      CompetencyRef found =
          references.find(
              CompetencyRef.BY_ID, SyncInput.DEFAULT_SOURCE, id.toString(), "", new Faults());
      scales.put(id, Objects.requireNonNull(found));
    }
    return scales;
  }
}
