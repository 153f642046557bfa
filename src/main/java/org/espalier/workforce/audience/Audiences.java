package org.espalier.workforce.audience;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Reads;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.sync.SyncTable;
import org.espalier.workforce.jobs.JobFamilies;
import org.espalier.workforce.jobs.Jobs;
import org.espalier.workforce.organisation.OrgUnits;
import org.espalier.workforce.people.Employees;
import org.espalier.workforce.positions.Positions;
import org.jspecify.annotations.Nullable;

/** Reads what audiences ask about, and keeps them in the tables of things that have one. */
@Singleton
public class Audiences {

  private static final Query FACTS = Query.file("workforce/facts");
  private static final Query SPANS = Query.file("workforce/fact_spans");

  private final Sql sql;

  Audiences(Sql sql) {
    this.sql = sql;
  }

  /** What audiences can ask about these people now, in one statement. */
  public Map<UUID, PersonFacts> of(Collection<UUID> people) {
    Map<UUID, PersonFacts> facts = new HashMap<>();
    if (!people.isEmpty()) {
      of(Condition.of("e.id = any(:people)", Args.none().uuids("people", people)))
          .forEach(person -> facts.put(person.id(), person));
    }
    return facts;
  }

  /** The same of all people for whom a condition over {@code employee e} holds, in id order. */
  public List<PersonFacts> of(Condition condition) {
    return of(condition, sql);
  }

  /** The same, read from somewhere else. */
  public List<PersonFacts> of(Condition condition, Reads reads) {
    return reads.list(FACTS.with("which", condition.sql()), condition.args(), PersonFacts::of);
  }

  /**
   * What held of people from when on, up to a moment; jobs, families and units stand as they were
   * then.
   *
   * @param which a condition over {@code employee e}
   * @param each gets the spans of one person, in order
   */
  public void spans(Condition which, Instant asOf, Consumer<List<FactSpan>> each) {
    spans(which, asOf, sql, each);
  }

  /** The same, read from somewhere else. */
  public void spans(Condition which, Instant asOf, Reads reads, Consumer<List<FactSpan>> each) {
    List<FactSpan> person = new ArrayList<>();
    reads.list(
        SPANS.with("which", which.sql()),
        which.args().and("asOf", asOf),
        row -> {
          FactSpan span = FactSpan.of(row);
          if (!person.isEmpty() && !person.getLast().facts().id().equals(span.facts().id())) {
            each.accept(List.copyOf(person));
            person.clear();
          }
          return person.add(span);
        });
    if (!person.isEmpty()) {
      each.accept(List.copyOf(person));
    }
  }

  /** The people of an audience among those for whom a condition over {@code employee e} holds. */
  public List<PersonFacts> matching(Audience audience, Condition condition) {
    return of(condition).stream().filter(audience::holds).toList();
  }

  /**
   * Adds the column {@code audience} to a table; what is wrong with an audience becomes a fault of
   * its row, and so does a thing that it names and nobody knows.
   */
  public static <R extends SyncInput> SyncTable<R> column(
      SyncTable<R> table, Function<R, @Nullable String> text) {
    return column(table, "audience", text);
  }

  /** The same with a column, and a member of the row, of another name. */
  public static <R extends SyncInput> SyncTable<R> column(
      SyncTable<R> table, String member, Function<R, @Nullable String> text) {
    for (var lookup :
        List.of(
            Employees.LOOKUP, Jobs.LOOKUP, Positions.LOOKUP, JobFamilies.LOOKUP, OrgUnits.LOOKUP)) {
      table.refersTo(
          lookup,
          input -> Audience.read(text.apply(input), "", new Faults()).named(lookup).distinct());
    }
    return table.made(
        member,
        "text",
        (row, references) -> checked("/" + member, row, references, text.apply(row.input())));
  }

  private static @Nullable String checked(
      String pointer, Inbound<?> row, References references, @Nullable String text) {
    Audience audience = Audience.read(text, pointer, row.faults());
    audience.references().stream()
        .filter(one -> references.idIfKnown(one.lookup(), row.source(), one.externalId()) == null)
        .forEach(one -> unknown(pointer, one, row.faults()));
    return text == null || text.isBlank() ? null : text;
  }

  private static void unknown(String pointer, Audience.Reference named, Faults faults) {
    faults.add(
        pointer,
        FaultCode.UNKNOWN_REFERENCE,
        "There is no " + named.lookup().noun() + " \"" + named.externalId() + "\".");
  }

  /**
   * Insists that the jobs, positions, job families and org units that an audience names are there.
   * Of people nothing is said: not everybody may know of them.
   *
   * @throws org.espalier.platform.problem.ProblemException UNPROCESSABLE, naming all
   */
  public void requireKnown(Audience audience) {
    References references = new References();
    Faults faults = new Faults();
    for (var lookup : List.of(Jobs.LOOKUP, Positions.LOOKUP, JobFamilies.LOOKUP, OrgUnits.LOOKUP)) {
      references.fetch(sql, lookup, List.of(audience), one -> one.named(lookup));
      audience.references().stream()
          .filter(one -> one.lookup().equals(lookup))
          .filter(one ->
              references.idIfKnown(lookup, SyncInput.DEFAULT_SOURCE, one.externalId()) == null)
          .forEach(one -> unknown("/audience", one, faults));
    }
    faults.throwIfAny();
  }
}
