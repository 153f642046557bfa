package org.espalier.performance.reviews;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.EmployeeBrief;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked in a review besides the person and the manager. The person nominates while the
 * review is prepared or with the person; only whom the manager's side names is asked. What somebody
 * handed in stays, whoever is named afterwards.
 */
@Singleton
class Raters {

  private static final Query SET = Query.file("performance/set_raters");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final ReviewPolicy policy;
  private final ReviewReader reader;
  private final ReviewSteps steps;
  private final ReviewFeed feed;

  Raters(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      ReviewPolicy policy,
      ReviewReader reader,
      ReviewSteps steps,
      ReviewFeed feed) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.policy = policy;
    this.reader = reader;
    this.steps = steps;
    this.feed = feed;
  }

  /**
   * Makes these the raters of a review.
   *
   * @throws org.espalier.platform.problem.ProblemException with every fault, CONFLICT when it is
   *     too late
   */
  ReviewView put(UUID id, Body<RatersInput> body, @Nullable String ifMatch) {
    policy.requireWrite();
    return transactions.call(() -> {
      steps.lock(List.of(id));
      ReviewRecord review = reader.visible(id);
      ReviewSide side = policy.requireSide(review);
      Etag.requireMatch(ifMatch, review.revision());
      List<RatersInput.Nomination> named =
          body.present().raters() == null ? List.of() : body.present().raters();
      List<UUID> people = people(review, named, body.faults());
      body.faults().throwIfAny();
      requireTime(review, side);
      store(review, side, people, named);
      return reader.get(id);
    });
  }

  private static void requireTime(ReviewRecord review, ReviewSide side) {
    ReviewState state = review.state();
    boolean early = state == ReviewState.DRAFT || state == ReviewState.SELF;
    if (!early && (side == ReviewSide.EMPLOYEE || state != ReviewState.MANAGER)) {
      throw CommonProblem.CONFLICT.because("The review is " + state + ": its raters stay.");
    }
  }

  private List<UUID> people(
      ReviewRecord review, List<RatersInput.Nomination> named, Faults faults) {
    References references = new References();
    Employees.EITHER.fetch(
        sql,
        references,
        named.stream().filter(one -> one != null).toList(),
        RatersInput.Nomination::employeeExternalId,
        RatersInput.Nomination::employeeId);
    List<UUID> people = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < named.size(); i++) {
      RatersInput.Nomination one = named.get(i);
      String at = "/raters/" + i;
      if (one == null || (one.employeeId() == null) == (one.employeeExternalId() == null)) {
        continue;
      }
      Lookup.Id person =
          Employees.EITHER.find(
              at,
              SyncInput.DEFAULT_SOURCE,
              references,
              one.employeeExternalId(),
              one.employeeId(),
              faults);
      if (person != null) {
        people.add(person.id());
        requireOther(review, person.id(), seen, at, faults);
      }
    }
    return people;
  }

  private static void requireOther(
      ReviewRecord review, UUID person, Set<UUID> seen, String at, Faults faults) {
    EmployeeBrief manager = review.manager();
    if (!seen.add(person)) {
      faults.add(at, FaultCode.DUPLICATE, "This person is named already.");
    } else if (person.equals(review.employee().id())) {
      faults.add(at, FaultCode.NOT_ALLOWED, "The person answers as SELF.");
    } else if (manager != null && person.equals(manager.id())) {
      faults.add(at, FaultCode.NOT_ALLOWED, "The manager answers as MANAGER.");
    }
  }

  private void store(
      ReviewRecord review, ReviewSide side, List<UUID> people, List<RatersInput.Nomination> named) {
    boolean confirming = side == ReviewSide.MANAGER;
    List<UUID> kept =
        review.asked().stream()
            .filter(one -> one.answered() || (one.confirmed() && !confirming))
            .map(one -> one.employee().id())
            .toList();
    sql.update(
        SET,
        Args.of("review", review.id())
            .and("confirming", confirming)
            .and("now", Moments.now())
            .and("actor", tenancy.caller().subject())
            .uuids("ids", people.stream().map(_ -> Ids.next()).toList())
            .uuids("employees", people)
            .uuids("kept", kept)
            .texts("kinds", named.stream().map(one -> one.kind().name()).toList()));
    feed.note("raters-named", review.id(), review.employee().id(), Map.of("side", side));
  }
}
