package org.espalier.workforce.people;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Claims;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.tree.Tree;
import org.espalier.workforce.jobs.Jobs;
import org.espalier.workforce.organisation.OrgUnits;
import org.espalier.workforce.positions.Positions;

/** The employees of a tenant; who reports to whom is a tree. */
@Singleton
public class Employees extends Synced<EmployeeInput, EmployeeView> {

  /** How an employee is referred to. */
  public static final Lookup<Lookup.Id> LOOKUP = Lookup.of("employee", "employee");

  /** How an employee is referred to by our own id. */
  public static final Lookup<Lookup.Id> BY_ID = Lookup.byId("employee", "employee");

  /** How an employee is referred to by either. */
  public static final EitherId<Lookup.Id> EITHER = new EitherId<>("employee", LOOKUP, BY_ID);

  /** The reporting line. */
  public static final Tree TREE = new Tree("employee", "manager_id");

  private static final Query TAKEN = Query.file("workforce/taken_subjects");

  private final Tools tools;

  Employees(Tools tools, EmployeePolicy policy) {
    super(
        tools,
        "employee",
        new SyncTable<EmployeeInput>("employee")
            .concerns("id")
            .text("given_name", EmployeeInput::givenName)
            .text("family_name", EmployeeInput::familyName)
            .text("email", EmployeeInput::email)
            .text("subject", EmployeeInput::subject)
            .reference("job_id", Jobs.LOOKUP, EmployeeInput::jobExternalId, "/jobExternalId")
            .historic()
            .reference(
                "org_unit_id",
                OrgUnits.LOOKUP,
                EmployeeInput::orgUnitExternalId,
                "/orgUnitExternalId")
            .historic()
            .parent("manager_id", LOOKUP, EmployeeInput::managerExternalId, "/managerExternalId")
            .reference(
                "position_id",
                Positions.LOOKUP,
                EmployeeInput::positionExternalId,
                "/positionExternalId")
            .historic()
            .date("hire_date", EmployeeInput::hireDate)
            .historic()
            .text("location", EmployeeInput::location)
            .historic(),
        TREE,
        new Listing<>(Query.file("workforce/employees"), EmployeeView::of, "e")
            .sort("familyName", "e.family_name", "text", EmployeeView::familyName)
            .sort("givenName", "e.given_name", "text", EmployeeView::givenName)
            .sort("externalId", "e.external_id", "text", EmployeeView::externalId)
            .sort("updatedAt", "e.updated_at", "timestamptz", EmployeeView::updatedAt),
        "e",
        policy);
    this.tools = tools;
  }

  @Override
  public String name() {
    return "employees";
  }

  @Override
  public Class<EmployeeInput> input() {
    return EmployeeInput.class;
  }

  @Override
  public Optional<String> parentOf(EmployeeInput input) {
    return Optional.ofNullable(input.managerExternalId());
  }

  @Override
  protected EmployeeInput inputOf(EmployeeView person) {
    return new EmployeeInput(
        person.externalId(),
        person.source(),
        person.givenName(),
        person.familyName(),
        person.email(),
        person.subject(),
        person.jobExternalId(),
        person.orgUnitExternalId(),
        person.managerExternalId(),
        person.positionExternalId(),
        person.hireDate(),
        person.location(),
        person.status());
  }

  /** A subject belongs to one employee: neither another on record nor another row may have it. */
  @Override
  protected void guard(List<Inbound<EmployeeInput>> rows, References references) {
    Claims<EmployeeInput, String> subjects = new Claims<>(Employees::taken);
    for (Inbound<EmployeeInput> row : rows) {
      if (row.input().subject() != null) {
        subjects.claim(row, row.input().subject());
      }
    }
    subjects.check(tools.sql(), TAKEN, keys -> Args.none().texts("subjects", keys));
  }

  private static void taken(Inbound<EmployeeInput> row, String by) {
    row.faults()
        .add(
            "/subject", FaultCode.DUPLICATE, "The subject belongs to the employee \"" + by + "\".");
  }
}
