package org.espalier.performance.recognition;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.platform.feed.Change;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.sync.VisibleThings;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Who was awarded what. */
@Singleton
class Recognitions extends VisibleThings<RecognitionView> {

  private static final Listing<RecognitionView> LISTING =
      new Listing<>(Query.file("performance/recognitions"), RecognitionView::of, "r")
          .sort("createdAt", "r.created_at", "timestamptz", RecognitionView::createdAt)
          .sort("updatedAt", "r.updated_at", "timestamptz", RecognitionView::updatedAt);
  private static final Query AWARD = Query.file("performance/award_by_hand");
  private static final Query WITHDRAW =
      Query.of(
          "update recognition r set deleted_at = :now, version = r.version + 1, updated_at = :now,"
              + " updated_by = :actor where r.tenant_id = :tenant and r.id = :id and r.deleted_at is null");
  private static final Query REACHED =
      Query.of(
          "select e.id from employee e where e.tenant_id = :tenant and e.id = any(:ids)"
              + " and e.deleted_at is null and {visible}");

  private final Tools tools;
  private final RecognitionPolicy policy;

  Recognitions(Tools tools, RecognitionPolicy policy) {
    super(tools.sql(), "award", LISTING, "r", policy);
    this.tools = tools;
    this.policy = policy;
  }

  /**
   * What a person was awarded.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND for people out of reach
   */
  EmployeeRecognitionView of(UUID employee) {
    EmployeeRecognitionView found = of(List.of(employee)).get(employee);
    if (found == null) {
      throw CommonProblem.NOT_FOUND.because("There is no such employee.");
    }
    return found;
  }

  /** The same for several people; those out of reach are left out. */
  Map<UUID, EmployeeRecognitionView> of(Collection<UUID> employees) {
    Condition reach = policy.visible("e.id");
    List<UUID> people =
        tools
            .sql()
            .list(
                REACHED.with("visible", reach.sql()),
                reach.args().uuids("ids", employees),
                row -> row.uuid("id"));
    Condition theirs =
        Condition.of(
            "r.employee_id = any(:people) and r.deleted_at is null",
            Args.none().uuids("people", people));
    Map<UUID, List<RecognitionView>> awards =
        LISTING.some(tools.sql(), theirs).stream()
            .sorted(Comparator.comparing(RecognitionView::id))
            .collect(Collectors.groupingBy(one -> one.employee().id()));
    return people.stream()
        .collect(
            Collectors.toMap(
                id -> id,
                id -> EmployeeRecognitionView.of(id, awards.getOrDefault(id, List.of()))));
  }

  /** Awards a badge by hand. */
  RecognitionView award(Body<RecognitionInput> body) {
    policy.requireWrite();
    UUID giver = policy.giver().orElse(null);
    RecognitionInput input = body.present();
    Faults faults = body.faults();
    return tools
        .transactions()
        .call(() -> {
          Lookup.Id employee =
              Employees.EITHER.one(
                  tools.sql(), input.employeeExternalId(), input.employeeId(), faults);
          BadgeRef badge =
              BadgeRef.EITHER.one(tools.sql(), input.badgeExternalId(), input.badgeId(), faults);
          check(employee, badge, giver, input, faults);
          faults.throwIfAny();
          return record(
              Objects.requireNonNull(employee).id(), Objects.requireNonNull(badge), giver, input);
        });
  }

  private static void check(
      Lookup.@Nullable Id employee,
      @Nullable BadgeRef badge,
      @Nullable UUID giver,
      RecognitionInput input,
      Faults faults) {
    if (employee != null && employee.id().equals(giver)) {
      String at = input.employeeId() == null ? "/employeeExternalId" : "/employeeId";
      faults.add(at, FaultCode.NOT_ALLOWED, "Nobody awards a badge to oneself.");
    }
    if (badge != null && !badge.byHand()) {
      String at = input.badgeId() == null ? "/badgeExternalId" : "/badgeId";
      faults.add(at, FaultCode.NOT_ALLOWED, "This badge is not awarded by hand.");
    }
  }

  private RecognitionView record(
      UUID employee, BadgeRef badge, @Nullable UUID giver, RecognitionInput input) {
    UUID id = Ids.next();
    tools
        .sql()
        .update(
            AWARD,
            Args.of("id", id)
                .and("employee", employee)
                .and("badge", badge.id())
                .and("giver", giver)
                .and("reason", input.reason())
                .and("points", badge.points())
                .and("now", Moments.now())
                .and("actor", tools.tenancy().caller().subject()));
    note("awarded", id, employee);
    return reread(id);
  }

  /**
   * Takes back what was awarded by hand; who gave it may, and talent admins.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN, or CONFLICT for what a plan
   *     earned: that goes when the plan's item is opened again
   */
  void withdraw(UUID id, @Nullable String ifMatch) {
    policy.requireWrite();
    tools
        .transactions()
        .run(() -> {
          RecognitionView present = get(id);
          policy.requireWithdraw(present);
          Etag.requireMatch(ifMatch, present.revision());
          Args args =
              Args.of("id", id)
                  .and("now", Moments.now())
                  .and("actor", tools.tenancy().caller().subject());
          Etag.requireWritten(tools.sql().update(WITHDRAW, args));
          note("voided", id, present.employee().id());
        });
  }

  /** Tells the feed what happened to an award. */
  void note(String what, UUID id, UUID employee) {
    tools
        .feed()
        .note(
            new Change(
                "recognition." + what,
                "recognition",
                id,
                employee,
                JsonText.of(Map.of("employeeId", employee))));
  }
}
