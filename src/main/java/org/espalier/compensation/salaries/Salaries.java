package org.espalier.compensation.salaries;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.espalier.compensation.PayPolicy;
import org.espalier.compensation.PayReads;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Claims;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** The salaries of people, one for each first day. Events of them tell nobody whose they are. */
@Singleton
public class Salaries extends Synced<SalaryInput, SalaryView> {

  private static final Query TAKEN = Query.file("compensation/taken_salaries");

  private final Tools tools;

  Salaries(Tools tools, PayPolicy policy, PayReads reads) {
    super(
        tools,
        "salary",
        new SyncTable<SalaryInput>("salary")
            .reference(
                "employee_id",
                Employees.LOOKUP,
                SalaryInput::employeeExternalId,
                "/employeeExternalId")
            .number("yearly_amount", Salaries::amount)
            .text("yearly_currency", Salaries::currency)
            .date("valid_from", SalaryInput::validFrom)
            .text("reason", SalaryInput::reason),
        null,
        new Listing<>(Query.file("compensation/salaries"), SalaryView::of, "s")
            .witnessed(seen -> reads.seen("salary", seen))
            .sort("validFrom", "s.valid_from", "date", SalaryView::validFrom)
            .sort("externalId", "s.external_id", "text", SalaryView::externalId)
            .sort("updatedAt", "s.updated_at", "timestamptz", SalaryView::updatedAt),
        "s",
        policy);
    this.tools = tools;
  }

  private static @Nullable BigDecimal amount(SalaryInput input) {
    return input.yearly() == null ? null : input.yearly().amount();
  }

  private static @Nullable String currency(SalaryInput input) {
    return input.yearly() == null ? null : input.yearly().currency();
  }

  @Override
  public String name() {
    return "salaries";
  }

  @Override
  public Class<SalaryInput> input() {
    return SalaryInput.class;
  }

  @Override
  protected SalaryInput inputOf(SalaryView one) {
    return new SalaryInput(
        one.externalId(),
        one.source(),
        one.employeeExternalId(),
        one.yearly(),
        one.validFrom(),
        one.reason(),
        one.status());
  }

  @Override
  protected boolean confidential() {
    return true;
  }

  /** Nobody has two salaries from the same day on. */
  @Override
  protected void guard(List<Inbound<SalaryInput>> rows, References references) {
    Claims<SalaryInput, Beginning> beginnings = new Claims<>(Salaries::taken);
    for (Inbound<SalaryInput> row : rows) {
      SalaryInput salary = row.input();
      UUID employee =
          references.idIfKnown(Employees.LOOKUP, row.source(), salary.employeeExternalId());
      if (employee != null && Status.active(salary.status())) {
        beginnings.claim(row, new Beginning(employee, salary.validFrom()));
      }
    }
    beginnings.check(
        tools.sql(),
        TAKEN,
        keys ->
            Args.none()
                .uuids("employees", keys.stream().map(Beginning::employee).toList())
                .and("days", keys.stream().map(Beginning::day).toArray(LocalDate[]::new)));
  }

  private static void taken(Inbound<SalaryInput> row, String by) {
    row.faults()
        .add(
            "/validFrom",
            FaultCode.DUPLICATE,
            "The employee has a salary from this day on already, \"" + by + "\".");
  }

  static Filters filters(@Nullable String employeeId, @Nullable String status) {
    return new Filters()
        .uuid("employeeId", employeeId, "s.employee_id = :employeeId")
        .choice("status", status, Status.class, "s.active = (:status = 'ACTIVE')");
  }

  /** Whose salary, from which day on. */
  private record Beginning(UUID employee, LocalDate day) {}
}
