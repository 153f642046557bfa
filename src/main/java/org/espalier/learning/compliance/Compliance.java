package org.espalier.learning.compliance;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.espalier.learning.certifications.ComplianceStatus;
import org.espalier.learning.certifications.Standings;
import org.espalier.learning.certifications.Stood;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.Condition;
import org.espalier.workforce.audience.FactSpan;
import org.espalier.workforce.jobs.Jobs;
import org.espalier.workforce.organisation.OrgUnits;
import org.jspecify.annotations.Nullable;

/**
 * How many people stand where. Nothing is stored: every answer is derived from what is on record.
 */
@Singleton
public class Compliance {

  private final Standings standings;
  private final Jobs jobs;
  private final OrgUnits units;

  Compliance(Standings standings, Jobs jobs, OrgUnits units) {
    this.standings = standings;
    this.jobs = jobs;
    this.units = units;
  }

  /** Counts standings by certification, rule, unit or job. */
  ComplianceView count(ComplianceScope scope, ComplianceGrouping by, AsOf asOf) {
    Map<Group, Tally> tallies = new HashMap<>();
    Tally total = new Tally();
    int[] looked = new int[1];
    each(
        scope,
        asOf,
        scope.asked(by != ComplianceGrouping.RULE, by != ComplianceGrouping.CERTIFICATION),
        (person, items) -> {
          looked[0]++;
          for (Stood item : items) {
            total.add(item.standing().status());
            tallies
                .computeIfAbsent(group(by, person, item), _ -> new Tally())
                .add(item.standing().status());
          }
        });
    return new ComplianceView(asOf.shown(), by, looked[0], total.counts(), named(by, tallies));
  }

  /**
   * The standings one by one, in the order of people and certifications.
   *
   * @param status only these; null for all
   * @param within only what lapses or comes due within so many days; null for all
   */
  List<PersonCompliance> list(
      ComplianceScope scope,
      AsOf asOf,
      @Nullable ComplianceStatus status,
      @Nullable Integer within) {
    List<PersonCompliance> found = new ArrayList<>();
    each(
        scope,
        asOf,
        scope.asked(true, true),
        (person, items) ->
            items.stream()
                .map(item ->
                    PersonCompliance.of(person.facts().id(), person.facts().externalId(), item))
                .filter(one -> status == null || one.status() == status)
                .filter(one -> within == null || one.lapsesWithin(asOf.day(), within))
                .forEach(found::add));
    return found;
  }

  /** What lapses within so many days. */
  ComplianceForecast forecast(ComplianceScope scope, AsOf asOf, int days) {
    List<PersonCompliance> coming = list(scope, asOf, null, days);
    List<ComplianceForecast.Lapse> lapses =
        coming.stream()
            .collect(
                Collectors.groupingBy(
                    one ->
                        new ComplianceForecast.Lapse(
                            one.obligation(), Objects.requireNonNull(one.actBy()), 0),
                    Collectors.counting()))
            .entrySet()
            .stream()
            .map(one ->
                new ComplianceForecast.Lapse(
                    one.getKey().obligation(), one.getKey().on(), Math.toIntExact(one.getValue())))
            .sorted(
                Comparator.comparing(ComplianceForecast.Lapse::on)
                    .thenComparing(one -> one.obligation().name())
                    .thenComparing(one -> one.obligation().id()))
            .toList();
    return new ComplianceForecast(asOf.shown(), days, coming.size(), lapses);
  }

  /** What is required of each person of the scope who was employed. */
  private void each(
      ComplianceScope scope,
      AsOf asOf,
      Standings.Asked asked,
      BiConsumer<FactSpan, List<Stood>> each) {
    Condition which = Condition.and(List.of(standings.visible(), scope.people()));
    standings.each(
        which,
        asOf,
        asked,
        (spans, items) -> {
          FactSpan person = spans.getLast();
          if (person.facts().employedOn(asOf.day()) && scope.holds(person)) {
            each.accept(person, items.stream().filter(one -> one.standing().required()).toList());
          }
        });
  }

  private static Group group(ComplianceGrouping by, FactSpan person, Stood item) {
    return switch (by) {
      case CERTIFICATION, RULE ->
          new Group(
              item.obligation().id(), item.obligation().externalId(), item.obligation().name());
      case ORG_UNIT ->
          new Group(person.unitPath().isEmpty() ? null : person.unitPath().getLast(), null, null);
      case JOB -> new Group(person.jobId(), null, null);
    };
  }

  private List<ComplianceGroup> named(ComplianceGrouping by, Map<Group, Tally> tallies) {
    List<UUID> ids = tallies.keySet().stream().map(Group::id).filter(Objects::nonNull).toList();
    Map<UUID, Group> names = new HashMap<>();
    switch (by) {
      case CERTIFICATION, RULE -> tallies.keySet().forEach(one -> names.put(one.id(), one));
      case ORG_UNIT ->
          units
              .all(ids)
              .forEach(u -> names.put(u.id(), new Group(u.id(), u.externalId(), u.name())));
      case JOB ->
          jobs.all(ids)
              .forEach(j -> names.put(j.id(), new Group(j.id(), j.externalId(), j.title())));
    }
    return tallies.entrySet().stream()
        .map(one -> {
          Group group = names.getOrDefault(one.getKey().id(), one.getKey());
          return new ComplianceGroup(
              group.id(), group.externalId(), group.name(), one.getValue().counts());
        })
        .sorted(
            Comparator.comparing(
                    ComplianceGroup::name, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(
                    ComplianceGroup::id, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private record Group(@Nullable UUID id, @Nullable String externalId, @Nullable String name) {}

  /** Counts as it goes. */
  private static final class Tally {

    private final Map<ComplianceStatus, Integer> counted = new EnumMap<>(ComplianceStatus.class);

    void add(ComplianceStatus status) {
      counted.merge(status, 1, Integer::sum);
    }

    ComplianceCounts counts() {
      return ComplianceCounts.of(
          of(ComplianceStatus.COMPLIANT),
          of(ComplianceStatus.DUE_SOON),
          of(ComplianceStatus.OVERDUE),
          of(ComplianceStatus.EXPIRED));
    }

    private int of(ComplianceStatus status) {
      return counted.getOrDefault(status, 0);
    }
  }
}
