package org.espalier.insight.compliance;

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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.espalier.learning.certifications.ComplianceStatus;
import org.espalier.learning.certifications.Standings;
import org.espalier.learning.certifications.Stood;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.AnalyticSql;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.workforce.audience.FactSpan;
import org.espalier.workforce.jobs.Jobs;
import org.espalier.workforce.organisation.OrgUnits;
import org.jspecify.annotations.Nullable;

/**
 * How many people stand where. Nothing is stored: every answer is derived from what is on record.
 */
@Singleton
public class Compliance {

  /** How many people are looked at together for a page. */
  private static final int WINDOW = 1000;

  private static final Query PEOPLE =
      Query.of(
          """
          select e.id from employee e
          where e.tenant_id = :tenant and e.deleted_at is null and (:after::uuid is null or e.id > :after) and {which}
          order by e.id limit :most\
          """);

  private final AnalyticSql sql;
  private final Standings standings;
  private final Jobs jobs;
  private final OrgUnits units;

  Compliance(AnalyticSql sql, Standings standings, Jobs jobs, OrgUnits units) {
    this.sql = sql;
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
        people(scope),
        scope,
        asOf,
        scope.asked(by != ComplianceGrouping.RULE, by != ComplianceGrouping.CERTIFICATION),
        (person, items) -> {
          looked[0]++;
          for (Stood item : items) {
            total.add(item.standing().status());
            groups(by, person, item)
                .forEach(group ->
                    tallies.computeIfAbsent(group, _ -> new Tally()).add(item.standing().status()));
          }
        });
    return new ComplianceView(asOf.shown(), by, looked[0], total.counts(), named(by, tallies));
  }

  /**
   * The standings one by one, in the order of people and certifications; it looks at no more people
   * than a page takes.
   *
   * @param wanted which of them
   * @param cursor the page before; null for the first one
   */
  CompliancePage page(
      ComplianceScope scope,
      AsOf asOf,
      Predicate<PersonCompliance> wanted,
      int limit,
      @Nullable String cursor) {
    Condition people = people(scope);
    UUID after = CompliancePage.after(cursor);
    List<PersonCompliance> found = new ArrayList<>();
    CompliancePage page;
    List<UUID> window;
    do {
      Args args = Args.of("after", after).and("most", WINDOW).and(people.args());
      window = sql.list(PEOPLE.with("which", people.sql()), args, row -> row.uuid("id"));
      Condition among = Condition.of("e.id = any(:people)", Args.none().uuids("people", window));
      list(among, scope, asOf).filter(wanted).forEach(found::add);
      page = CompliancePage.of(found, limit);
      after = window.isEmpty() ? null : window.getLast();
    } while (page.nextCursor() == null && window.size() == WINDOW);
    return page;
  }

  /** What lapses within so many days. */
  ComplianceForecast forecast(ComplianceScope scope, AsOf asOf, int days) {
    List<PersonCompliance> coming =
        list(people(scope), scope, asOf).filter(one -> one.lapsesWithin(asOf.day(), days)).toList();
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

  private Stream<PersonCompliance> list(Condition which, ComplianceScope scope, AsOf asOf) {
    Stream.Builder<PersonCompliance> found = Stream.builder();
    each(
        which,
        scope,
        asOf,
        scope.asked(true, true),
        (person, items) ->
            items.forEach(item ->
                found.add(
                    PersonCompliance.of(person.facts().id(), person.facts().externalId(), item))));
    return found.build();
  }

  /** A condition over {@code employee e}: those of the scope whom the caller may see. */
  private Condition people(ComplianceScope scope) {
    return Condition.and(List.of(standings.visible(), scope.people()));
  }

  /** What is required of each of these people of the scope who was employed. */
  private void each(
      Condition which,
      ComplianceScope scope,
      AsOf asOf,
      Standings.Asked asked,
      BiConsumer<FactSpan, List<Stood>> each) {
    standings.each(
        which,
        asOf,
        asked,
        sql,
        (spans, items) -> {
          FactSpan person = spans.getLast();
          if (person.facts().employedOn(asOf.day()) && scope.holds(person)) {
            each.accept(person, items.stream().filter(one -> one.standing().required()).toList());
          }
        });
  }

  private static Stream<Group> groups(ComplianceGrouping by, FactSpan person, Stood item) {
    List<UUID> units = person.unitPath();
    return switch (by) {
      case CERTIFICATION, RULE ->
          Stream.of(
              new Group(
                  item.obligation().id(),
                  item.obligation().externalId(),
                  item.obligation().name()));
      case ORG_UNIT -> Stream.of(Group.of(units.isEmpty() ? null : units.getLast()));
      case ORG_UNIT_SUBTREE ->
          units.isEmpty() ? Stream.of(Group.of(null)) : units.stream().map(Group::of);
      case JOB -> Stream.of(Group.of(person.jobId()));
    };
  }

  private List<ComplianceGroup> named(ComplianceGrouping by, Map<Group, Tally> tallies) {
    List<UUID> ids = tallies.keySet().stream().map(Group::id).filter(Objects::nonNull).toList();
    Map<UUID, Group> names = new HashMap<>();
    switch (by) {
      case CERTIFICATION, RULE -> tallies.keySet().forEach(one -> names.put(one.id(), one));
      case ORG_UNIT, ORG_UNIT_SUBTREE ->
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

  private record Group(@Nullable UUID id, @Nullable String externalId, @Nullable String name) {

    static Group of(@Nullable UUID id) {
      return new Group(id, null, null);
    }
  }

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
