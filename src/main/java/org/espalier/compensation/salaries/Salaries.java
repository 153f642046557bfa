package org.espalier.compensation.salaries;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.compensation.PayPolicy;
import org.espalier.compensation.PayReads;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
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
    List<Dated> asked = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Inbound<SalaryInput> row : rows) {
      UUID employee =
          references.idIfKnown(Employees.LOOKUP, row.source(), row.input().employeeExternalId());
      if (employee == null || !Status.active(row.input().status())) {
        continue;
      }
      if (!seen.add(List.of(employee, row.input().validFrom()))) {
        taken(row, "another row");
      } else {
        asked.add(new Dated(row, employee));
      }
    }
    refuseTaken(asked);
  }

  private void refuseTaken(List<Dated> asked) {
    if (asked.isEmpty()) {
      return;
    }
    Args args =
        Args.none()
            .uuids("employees", asked.stream().map(Dated::employee).toList())
            .and(
                "days",
                asked.stream().map(one -> one.row.input().validFrom()).toArray(LocalDate[]::new))
            .texts("sources", asked.stream().map(one -> one.row.source()).toList())
            .texts("externalIds", asked.stream().map(one -> one.row.externalId()).toList());
    tools
        .sql()
        .list(
            TAKEN,
            args,
            found -> {
              taken(
                  asked.get(found.count("ordinal") - 1).row,
                  "\"" + found.text("external_id") + "\"");
              return true;
            });
  }

  private static void taken(Inbound<SalaryInput> row, String by) {
    row.faults()
        .add(
            "/validFrom",
            FaultCode.DUPLICATE,
            "The employee has a salary from this day on already, " + by + ".");
  }

  static Filters filters(@Nullable String employeeId, @Nullable String status) {
    return new Filters()
        .uuid("employeeId", employeeId, "s.employee_id = :employeeId")
        .choice("status", status, Status.class, "s.active = (:status = 'ACTIVE')");
  }

  /** A row whose person is known. */
  private record Dated(Inbound<SalaryInput> row, UUID employee) {}
}
