package org.espalier.learning.certifications;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Reads;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.audience.Audiences;
import org.espalier.workforce.audience.FactSpan;
import org.jspecify.annotations.Nullable;

/**
 * How people stand to certifications at a moment, in at most four statements however many they are:
 * what was asked, who people were, what they completed, what was decided.
 */
@Singleton
public class Standings {

  private static final Query TERMS = Query.file("learning/certification_terms");
  private static final Query DONE = Query.file("learning/certifying_completions");
  private static final Query DECIDED =
      Query.of(
          """
          select d.employee_id, d.certification_id, d.kind, d.holds_from, d.holds_until, d.id
          from certification_decision d
          where d.tenant_id = :tenant and d.employee_id in (
            select e.id from employee e where e.tenant_id = :tenant and e.deleted_at is null and {which})
          union all
          select s.employee_id, r.id, 'EXEMPTED', (t.made_at at time zone 'UTC')::date, null, t.id
          from assignment s
          join assignment_rule r on r.tenant_id = :tenant and r.tenant_id = s.tenant_id and r.activity_id = s.activity_id
          join assignment_transition t on t.tenant_id = :tenant and t.tenant_id = s.tenant_id and t.assignment_id = s.id
          where s.tenant_id = :tenant and :rules = true and s.state = 'WAIVED' and s.deleted_at is null
            and t.to_state = 'WAIVED' and s.employee_id in (
            select e.id from employee e where e.tenant_id = :tenant and e.deleted_at is null and {which})
          order by 6\
          """);

  private final Sql sql;
  private final Audiences audiences;
  private final CertificationPolicy policy;

  Standings(Sql sql, Audiences audiences, CertificationPolicy policy) {
    this.sql = sql;
    this.audiences = audiences;
    this.policy = policy;
  }

  /**
   * What a visible person has to hold, holds, or held.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND for people out of reach
   */
  public PersonCertifications of(UUID employee, AsOf asOf) {
    Map<UUID, List<PersonCertificationView>> found = new HashMap<>();
    each(
        among(List.of(employee)),
        asOf,
        Asked.CERTIFICATIONS,
        (spans, items) -> found.put(employee, notable(items)));
    List<PersonCertificationView> items = found.get(employee);
    if (items == null) {
      throw CommonProblem.NOT_FOUND.because("There is no such employee.");
    }
    return new PersonCertifications(employee, asOf.shown(), items);
  }

  /** The same of several people; those out of reach are left out. */
  Map<UUID, List<PersonCertificationView>> of(Collection<UUID> employees, AsOf asOf) {
    Map<UUID, List<PersonCertificationView>> found = new HashMap<>();
    each(
        among(employees),
        asOf,
        Asked.CERTIFICATIONS,
        (spans, items) -> found.put(spans.getLast().facts().id(), notable(items)));
    return found;
  }

  /**
   * Tells how each person stands, to everything asked about that was in force at the moment.
   *
   * @param which a condition over {@code employee e}
   * @param asked to what
   * @param each gets what held of the person, the last span being the present one, and the
   *     standings
   */
  public void each(
      Condition which, AsOf asOf, Asked asked, BiConsumer<List<FactSpan>, List<Stood>> each) {
    each(which, asOf, asked, sql, each);
  }

  /** The same, read from somewhere else. */
  public void each(
      Condition which,
      AsOf asOf,
      Asked asked,
      Reads reads,
      BiConsumer<List<FactSpan>, List<Stood>> each) {
    Args at =
        Args.of("asOf", asOf.at())
            .and("day", asOf.day())
            .and("certifications", asked.certifications())
            .and("rules", asked.rules())
            .and("obligation", asked.only());
    List<Terms> terms = reads.list(TERMS, at, Terms::of);
    Map<Pair, List<Cycles.Event>> done =
        terms.isEmpty() ? Map.of() : done(which, asOf, terms, reads);
    Map<Pair, List<Decision>> decided = terms.isEmpty() ? Map.of() : decided(which, asked, reads);
    audiences.spans(
        which,
        asOf.at(),
        reads,
        spans -> {
          UUID person = spans.getLast().facts().id();
          each.accept(
              spans,
              terms.stream()
                  .map(one ->
                      new Stood(
                          one.obligation(),
                          Standing.of(
                              one,
                              spans,
                              completions(person, one, done),
                              decided.getOrDefault(
                                  new Pair(person, one.obligation().id()), List.of()),
                              asOf.day())))
                  .toList());
        });
  }

  /** A condition over {@code employee e}: of whom the caller may see it. */
  public Condition visible() {
    return policy.visible("e.id");
  }

  /** A condition over {@code employee e}: these, as far as the caller may see them. */
  Condition among(Collection<UUID> employees) {
    Condition among = Condition.of("e.id = any(:people)", Args.none().uuids("people", employees));
    return Condition.and(List.of(among, visible()));
  }

  private static Map<Pair, List<Cycles.Event>> done(
      Condition which, AsOf asOf, List<Terms> terms, Reads reads) {
    List<UUID> activities =
        terms.stream()
            .flatMap(one -> Stream.of(one.activityId(), one.renewalActivityId()))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<Pair, List<Cycles.Event>> done = new HashMap<>();
    Args args = Args.of("asOf", asOf.at()).uuids("activities", activities).and(which.args());
    reads.list(
        DONE.with("which", which.sql()),
        args,
        row ->
            done.computeIfAbsent(
                    new Pair(row.uuid("employee_id"), row.uuid("activity_id")),
                    _ -> new ArrayList<>())
                .add(
                    new Cycles.Event(
                        row.instant("completed_at").atOffset(ZoneOffset.UTC).toLocalDate(),
                        row.uuid("activity_id"),
                        row.uuid("id"))));
    return done;
  }

  private static Map<Pair, List<Decision>> decided(Condition which, Asked asked, Reads reads) {
    Map<Pair, List<Decision>> decided = new HashMap<>();
    reads.list(
        DECIDED.with("which", which.sql()),
        Args.of("rules", asked.rules()).and(which.args()),
        row ->
            decided
                .computeIfAbsent(
                    new Pair(row.uuid("employee_id"), row.uuid("certification_id")),
                    _ -> new ArrayList<>())
                .add(Decision.of(row)));
    return decided;
  }

  private static List<Cycles.Event> completions(
      UUID person, Terms terms, Map<Pair, List<Cycles.Event>> done) {
    List<Cycles.Event> events =
        new ArrayList<>(done.getOrDefault(new Pair(person, terms.activityId()), List.of()));
    if (terms.renewalActivityId() != null
        && !terms.renewalActivityId().equals(terms.activityId())) {
      events.addAll(done.getOrDefault(new Pair(person, terms.renewalActivityId()), List.of()));
      events.sort(Comparator.comparing(Cycles.Event::on));
    }
    return events;
  }

  private static List<PersonCertificationView> notable(List<Stood> items) {
    return items.stream().map(Stood::standing).filter(PersonCertificationView::notable).toList();
  }

  /**
   * What is asked about.
   *
   * @param certifications whether certifications are
   * @param rules whether rules are that make learning mandatory
   * @param only only the one with this id; null for all
   */
  public record Asked(boolean certifications, boolean rules, @Nullable UUID only) {

    /** All certifications. */
    public static final Asked CERTIFICATIONS = new Asked(true, false, null);
  }

  /** A person, and a certification or an activity. */
  private record Pair(UUID person, UUID thing) {}
}
