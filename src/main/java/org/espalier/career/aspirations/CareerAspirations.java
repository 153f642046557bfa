package org.espalier.career.aspirations;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.jobs.Jobs;
import org.espalier.workforce.people.Employees;
import org.espalier.workforce.people.ReachPolicy;
import org.espalier.workforce.positions.JobOfPosition;
import org.espalier.workforce.positions.Positions;
import org.jspecify.annotations.Nullable;

/** The aspirations of people. */
@Singleton
public class CareerAspirations extends Synced<CareerAspirationInput, CareerAspirationView> {

  private static final Query MOST_WANTED = Query.file("career/most_wanted");

  private final Sql sql;
  private final CareerAspirationPolicy policy;
  private final WantedPositions wanted;

  CareerAspirations(Tools tools, CareerAspirationPolicy policy, WantedPositions wanted) {
    super(
        tools,
        "career-aspiration",
        new SyncTable<CareerAspirationInput>("career_aspiration")
            .concerns("employee_id")
            .either(
                "employee_id",
                Employees.EITHER,
                CareerAspirationInput::employeeExternalId,
                CareerAspirationInput::employeeId)
            .fixed("/employeeExternalId", "It is somebody else's aspiration.")
            .reference(
                "job_id", Jobs.LOOKUP, CareerAspirationInput::ownJobExternalId, "/jobExternalId")
            .reference(
                "position_id",
                Positions.LOOKUP,
                CareerAspirationInput::positionExternalId,
                "/positionExternalId")
            .refersTo(Jobs.LOOKUP, WantedPositions::jobOfBoth)
            .refersTo(JobOfPosition.LOOKUP, WantedPositions::positionOfBoth)
            .choice("horizon", CareerAspirationInput::horizon)
            .count("priority", CareerAspirationInput::priority)
            .text("note", CareerAspirationInput::note),
        null,
        new Listing<>(Query.file("career/aspirations"), CareerAspirationView::of, "a")
            .sort(
                "priority",
                "coalesce(a.priority, 1001)",
                "int",
                one -> one.priority() == null ? 1001 : one.priority())
            .sort("externalId", "a.external_id", "text", CareerAspirationView::externalId)
            .sort("updatedAt", "a.updated_at", "timestamptz", CareerAspirationView::updatedAt),
        "a",
        policy);
    this.sql = tools.sql();
    this.policy = policy;
    this.wanted = wanted;
  }

  /**
   * The job that each of several people wants most; of a position the job that it has now. Those
   * who want none, or of whom the caller may not see what they want, are left out.
   */
  public Map<UUID, JobBrief> mostWanted(Collection<UUID> employees) {
    Condition visible = policy.visible();
    Map<UUID, JobBrief> wanted = new HashMap<>();
    sql.list(
        MOST_WANTED.with("visible", visible.sql()),
        Args.none().uuids("employees", employees).and(visible.args()),
        row ->
            wanted.put(
                row.uuid("employee_id"),
                new JobBrief(
                    row.uuid("job_id"), row.text("job_external_id"), row.text("job_title"))));
    return wanted;
  }

  private static @Nullable UUID person(Inbound<CareerAspirationInput> row, References references) {
    Lookup.Id employee =
        Employees.EITHER.findIfKnown(
            row, references, row.input().employeeExternalId(), row.input().employeeId());
    return employee == null ? null : employee.id();
  }

  @Override
  protected void check(Inbound<CareerAspirationInput> row, References references) {
    WantedPositions.check(row, references);
  }

  @Override
  protected void guard(List<Inbound<CareerAspirationInput>> rows, References references) {
    Map<Inbound<CareerAspirationInput>, UUID> people = new HashMap<>();
    for (Inbound<CareerAspirationInput> row : rows) {
      UUID person = row.faults().isEmpty() ? person(row, references) : null;
      if (person != null) {
        people.put(row, person);
      }
    }
    reachable(people);
    wanted.refuseTaken(people, references);
  }

  /** Whom the caller does not reach is unknown to the caller. */
  private void reachable(Map<Inbound<CareerAspirationInput>, UUID> people) {
    Map<UUID, Boolean> writable = policy.writable(Set.copyOf(people.values()));
    if (writable.containsValue(false)) {
      throw ReachPolicy.onlySeen();
    }
    people.forEach((row, person) -> {
      if (!writable.containsKey(person)) {
        Employees.EITHER.unknown(row, row.input().employeeExternalId(), row.input().employeeId());
      }
    });
  }

  @Override
  protected void requireDeletable(CareerAspirationView present) {
    policy.requireChange(present.employeeId());
  }

  @Override
  public String name() {
    return "career-aspirations";
  }

  @Override
  public Class<CareerAspirationInput> input() {
    return CareerAspirationInput.class;
  }

  @Override
  protected CareerAspirationInput inputOf(CareerAspirationView one) {
    return new CareerAspirationInput(
        one.externalId(),
        one.source(),
        one.employeeExternalId(),
        null,
        one.positionExternalId() == null ? one.jobExternalId() : null,
        one.positionExternalId(),
        one.horizon(),
        one.priority(),
        one.note(),
        one.status());
  }
}
