package org.espalier.insight.demand;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.espalier.insight.projection.Asked;
import org.espalier.insight.projection.Scale;
import org.jspecify.annotations.Nullable;

/** Where people of jobs work of whom a unit asks for more than their job does. */
final class PlacesOfJobs {

  private final List<KnownPlace> places;
  private final Map<Key, UUID> asking = new HashMap<>();

  /**
   * Of all that units ask for, what jobs do not ask for anyway.
   *
   * @param required what jobs ask for
   */
  PlacesOfJobs(List<KnownPlace> known, Collection<Asked> required) {
    Map<Key, BigDecimal> levels = new HashMap<>();
    required.forEach(
        asked -> levels.put(new Key(asked.job(), null, asked.competency()), asked.level()));
    this.places =
        known.stream()
            .filter(place -> {
              BigDecimal level = levels.get(new Key(place.job(), null, place.competency()));
              return level == null || level.compareTo(place.level()) < 0;
            })
            .toList();
    places.forEach(place ->
        asking.put(new Key(place.job(), place.unit(), place.competency()), place.asking()));
  }

  /** Which units people work in. */
  Set<UUID> ids() {
    return places.stream().map(KnownPlace::unit).collect(Collectors.toSet());
  }

  /** Which unit asks people of a job who work in a unit for more than the job does. */
  @Nullable UUID asking(UUID job, @Nullable UUID unit, UUID competency) {
    return asking.get(new Key(job, unit, competency));
  }

  /** What units ask for, with how many of a job they ask. */
  Stream<Asked> asked() {
    Map<Asked, Integer> people = new HashMap<>();
    places.forEach(place ->
        people.merge(
            new Asked(place.job(), place.asking(), place.competency(), place.level(), 0),
            place.people(),
            Integer::sum));
    return people.entrySet().stream().map(one -> one.getKey().of(one.getValue()));
  }

  /** The scales of that. */
  Map<UUID, Scale> scales() {
    Map<UUID, Scale> scales = new HashMap<>();
    places.forEach(place -> scales.put(place.competency(), place.scale()));
    return scales;
  }

  /** What is assumed of jobs that so many people have. */
  List<AssumedPlace> assumed(Map<UUID, Integer> heads) {
    return places.stream()
        .map(place ->
            new AssumedPlace(
                place.job(),
                place.unit(),
                place.unitExternalId(),
                place.people(),
                heads.getOrDefault(place.job(), 0)))
        .distinct()
        .sorted(AssumedPlace.ORDER)
        .toList();
  }

  private record Key(UUID job, @Nullable UUID unit, UUID competency) {}
}
