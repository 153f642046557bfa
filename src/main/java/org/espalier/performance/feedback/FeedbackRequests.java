package org.espalier.performance.feedback;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.espalier.performance.feedback.NamedCompetencies.Named;
import org.espalier.platform.feed.Change;
import org.espalier.platform.http.Body;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.sync.Tools;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/** Who was asked for feedback about whom, and what became of it. */
@Singleton
class FeedbackRequests {

  private static final Listing<FeedbackRequestView> LISTING =
      new Listing<>(Query.file("performance/feedback_requests"), FeedbackRequestView::of, "q")
          .dated("q.updated_at", "null::timestamptz")
          .sort("createdAt", "q.created_at", "timestamptz", FeedbackRequestView::createdAt)
          .sort("updatedAt", "q.updated_at", "timestamptz", FeedbackRequestView::updatedAt);
  private static final Query ASK = Query.file("performance/ask_for_feedback");
  private static final Query CLOSE = Query.file("performance/close_feedback_request");

  private final Tools tools;
  private final FeedbackPolicy policy;

  FeedbackRequests(Tools tools, FeedbackPolicy policy) {
    this.tools = tools;
    this.policy = policy;
  }

  Page<FeedbackRequestView> page(PageParams asked, Filters filters) {
    return LISTING.page(tools.sql(), asked, filters.add(policy.requests()));
  }

  Slice<FeedbackRequestView> slice(PageParams asked, Window window, Filters filters) {
    return LISTING.slice(tools.sql(), asked, window, filters.add(policy.requests()));
  }

  List<FeedbackRequestView> all(Collection<UUID> ids) {
    return some(ids, policy.requests());
  }

  private List<FeedbackRequestView> some(Collection<UUID> ids, Condition which) {
    Condition among = Condition.of("q.id = any(:ids)", Args.none().uuids("ids", ids));
    return LISTING.some(tools.sql(), Condition.and(List.of(among, which)));
  }

  FeedbackRequestView get(UUID id) {
    return find(id).orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such request."));
  }

  private Optional<FeedbackRequestView> find(UUID id) {
    return all(List.of(id)).stream().findFirst();
  }

  /** Asks people; each gets a request of their own. */
  FeedbackRequestsView ask(Body<FeedbackRequestInput> body) {
    policy.requireWrite();
    UUID asker = policy.giver().orElse(null);
    FeedbackRequestInput input = body.present();
    Faults faults = body.faults();
    return tools
        .transactions()
        .call(() -> {
          Lookup.Id about =
              Colleagues.OF_REQUEST.one(
                  tools.sql(), input.aboutEmployeeExternalId(), input.aboutEmployeeId(), faults);
          List<UUID> asked = asked(input, faults);
          List<Named> named = NamedCompetencies.find(tools.sql(), input.named(), faults);
          faults.throwIfAny();
          UUID whom = Objects.requireNonNull(about).id();
          policy.requireAskAbout(whom);
          return new FeedbackRequestsView(record(input, whom, asker, asked, named));
        });
  }

  private List<UUID> asked(FeedbackRequestInput input, Faults faults) {
    References references = new References();
    List<FeedbackAsked> all = input.fromEmployees() == null ? List.of() : input.fromEmployees();
    Colleagues.ABOUT.fetch(
        tools.sql(),
        references,
        all.stream().filter(Objects::nonNull).toList(),
        FeedbackAsked::employeeExternalId,
        FeedbackAsked::employeeId);
    List<UUID> found = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      FeedbackAsked one = all.get(i);
      String at = "/fromEmployees/" + i;
      if (one == null) {
        continue;
      }
      Lookup.Id person =
          Colleagues.ABOUT.find(
              at,
              SyncInput.DEFAULT_SOURCE,
              references,
              one.employeeExternalId(),
              one.employeeId(),
              faults);
      if (person != null && !seen.add(person.id())) {
        faults.add(at, FaultCode.DUPLICATE, "This person is asked already.");
      } else if (person != null) {
        found.add(person.id());
      }
    }
    return found;
  }

  private List<FeedbackRequestView> record(
      FeedbackRequestInput input,
      UUID about,
      @Nullable UUID asker,
      List<UUID> asked,
      List<Named> named) {
    List<UUID> ids = asked.stream().map(_ -> Ids.next()).toList();
    tools
        .sql()
        .update(
            ASK,
            Args.of("about", about)
                .and("asker", asker)
                .uuids("ids", ids)
                .uuids("asked", asked)
                .and("question", input.question())
                .uuids("competencies", named.stream().map(Named::competency).toList())
                .and("due", input.dueOn())
                .and("now", Moments.now())
                .and("actor", tools.tenancy().caller().subject()));
    ids.forEach(id -> note("asked", id));
    Map<UUID, FeedbackRequestView> made =
        some(ids, Condition.ALL).stream()
            .collect(Collectors.toMap(FeedbackRequestView::id, Function.identity()));
    return ids.stream().map(id -> Objects.requireNonNull(made.get(id))).toList();
  }

  /** Adds a fault unless the giver may answer this request about this person, as who asked sees. */
  void check(FeedbackInput input, Lookup.@Nullable Id about, @Nullable UUID giver, Faults faults) {
    UUID id = input.requestId();
    if (id == null || about == null) {
      return;
    }
    FeedbackRequestView request = find(id).orElse(null);
    if (request == null
        || !request.about().id().equals(about.id())
        || !request.asked().id().equals(giver)) {
      faults.add(
          "/requestId",
          FaultCode.UNKNOWN_REFERENCE,
          "The giver was not asked for feedback about this person by such a request.");
    } else if (request.state() != FeedbackRequestState.OPEN) {
      faults.add("/requestId", FaultCode.NOT_ALLOWED, "It is " + request.state() + ".");
    } else if (!seenBy(request.asker(), request.about(), input.visibility())) {
      faults.add("/visibility", FaultCode.NOT_ALLOWED, "Who asked would not see the answer.");
    }
  }

  private static boolean seenBy(
      @Nullable EmployeeBrief asker, EmployeeBrief about, @Nullable FeedbackVisibility visibility) {
    return switch (visibility) {
      case PRIVATE -> false;
      case LINE -> asker == null || !asker.id().equals(about.id());
      case PERSON -> true;
      case null -> true;
    };
  }

  /** Closes a request that was answered in the present transaction. */
  void answered(UUID id, Instant now) {
    close(id, FeedbackRequestState.ANSWERED, null, now);
  }

  /**
   * Declines to answer; who was asked may.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT if it is closed already
   */
  FeedbackRequestView decline(UUID id, FeedbackRefusal refusal) {
    policy.requireWrite();
    return tools
        .transactions()
        .call(() -> {
          FeedbackRequestView present = get(id);
          UUID caller = policy.giver().orElse(null);
          if (!present.asked().id().equals(caller) && !policy.writesAll()) {
            throw CommonProblem.FORBIDDEN.because("Only who was asked declines.");
          }
          close(id, FeedbackRequestState.DECLINED, refusal.reason(), Moments.now());
          note("declined", id);
          return get(id);
        });
  }

  private void close(UUID id, FeedbackRequestState state, @Nullable String reason, Instant now) {
    Args args =
        Args.of("id", id)
            .and("state", state.name())
            .and("reason", reason)
            .and("now", now)
            .and("actor", tools.tenancy().caller().subject());
    if (tools.sql().update(CLOSE, args) == 0) {
      throw CommonProblem.CONFLICT.because("The request is closed already.");
    }
  }

  /** Told of nobody: those above who was asked, and whom it is about, are not to know. */
  private void note(String what, UUID id) {
    tools
        .feed()
        .note(
            new Change(
                "feedback-request." + what, "feedback-request", id, null, JsonText.of(Map.of())));
  }
}
