package org.espalier.knowledge.experts;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.knowledge.topics.Topics;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Claims;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Who offers help with what. */
@Singleton
class Experts extends Synced<ExpertInput, ExpertView> {

  static final String TABLE = "expert";

  private static final Query PRESENT = Query.file("knowledge/present_experts");

  private final Tools tools;
  private final ExpertPolicy policy;

  Experts(Tools tools, ExpertPolicy policy, Rankings rankings) {
    super(
        tools,
        "expert",
        table(),
        null,
        new Listing<>(Query.file("knowledge/experts"), ExpertView::of, "x")
            .completed(rankings::completed),
        "x",
        policy);
    this.tools = tools;
    this.policy = policy;
  }

  private static SyncTable<ExpertInput> table() {
    SyncTable<ExpertInput> table =
        new SyncTable<ExpertInput>(TABLE)
            .either(
                "employee_id",
                Employees.EITHER,
                ExpertInput::employeeExternalId,
                ExpertInput::employeeId)
            .fixed("/employeeExternalId", "It is somebody else's entry.")
            .endsWithIt()
            .concerns("employee_id")
            .text("statement", ExpertInput::statement)
            .json("languages", (row, _) -> JsonText.of(row.input().spoken()))
            .number("hours_per_month", ExpertInput::hoursPerMonth)
            .date("unavailable_until", ExpertInput::unavailableUntil);
    return Topics.column(table, ExpertInput::named);
  }

  private static @Nullable UUID person(Inbound<ExpertInput> row, References references) {
    Lookup.Id employee =
        Employees.EITHER.findIfKnown(
            row, references, row.input().employeeExternalId(), row.input().employeeId());
    return employee == null ? null : employee.id();
  }

  @Override
  protected void guard(List<Inbound<ExpertInput>> rows, References references) {
    Claims<ExpertInput, UUID> entries = new Claims<>(Experts::taken);
    List<UUID> people = new ArrayList<>();
    for (Inbound<ExpertInput> row : rows) {
      UUID whose = row.faults().isEmpty() ? person(row, references) : null;
      if (whose != null) {
        people.add(whose);
        entries.claim(row, whose);
      }
    }
    policy.authors().requireOwn(people);
    entries.check(tools.sql(), PRESENT, keys -> Args.none().uuids("employees", keys));
  }

  private static void taken(Inbound<ExpertInput> row, String by) {
    row.faults()
        .add(
            "/employeeExternalId",
            FaultCode.DUPLICATE,
            "The person has an entry already: \"" + by + "\".");
  }

  @Override
  protected void changed(List<Inbound<ExpertInput>> rows, Batch<ExpertInput> batch) {
    Topics.link(tools.sql(), TABLE, rows.stream().map(Inbound::id).toList());
  }

  @Override
  protected void requireDeletable(ExpertView present) {
    policy.authors().requireOwnOrModerator(present.employee().id());
  }

  @Override
  public String name() {
    return "experts";
  }

  @Override
  public Class<ExpertInput> input() {
    return ExpertInput.class;
  }

  @Override
  protected ExpertInput inputOf(ExpertView one) {
    return new ExpertInput(
        one.externalId(),
        one.source(),
        one.employee().externalId(),
        null,
        one.statement(),
        one.languages(),
        Topics.externalIds(one.topics()),
        one.hoursPerMonth(),
        one.unavailableUntil(),
        one.status());
  }
}
