package org.espalier.performance.feedback;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.espalier.performance.feedback.NamedCompetencies.Named;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.sync.VisibleThings;
import org.jspecify.annotations.Nullable;

/** What people said of each other's work. */
@Singleton
class FeedbackLog extends VisibleThings<FeedbackView> {

  private static final Listing<FeedbackView> LISTING =
      new Listing<>(Query.file("performance/feedback"), FeedbackView::of, "f")
          .sort("createdAt", "f.created_at", "timestamptz", FeedbackView::createdAt)
          .sort("updatedAt", "f.updated_at", "timestamptz", FeedbackView::updatedAt);
  private static final Query GIVE = Query.file("performance/give_feedback");
  private static final Query WITHDRAW =
      Query.of(
          "update feedback f set deleted_at = :now, version = f.version + 1, updated_at = :now,"
              + " updated_by = :actor where f.tenant_id = :tenant and f.id = :id"
              + " and f.deleted_at is null");

  private final Tools tools;
  private final FeedbackPolicy policy;
  private final FeedbackRequests requests;
  private final FeedbackEffects effects;

  FeedbackLog(
      Tools tools, FeedbackPolicy policy, FeedbackRequests requests, FeedbackEffects effects) {
    super(tools.sql(), "feedback", LISTING, "f", policy);
    this.tools = tools;
    this.policy = policy;
    this.requests = requests;
    this.effects = effects;
  }

  /** Puts feedback on record; it answers a request if it names one. */
  FeedbackView give(Body<FeedbackInput> body) {
    policy.requireWrite();
    UUID giver = policy.giver().orElse(null);
    FeedbackInput input = body.present();
    Faults faults = body.faults();
    return tools
        .transactions()
        .call(() -> {
          Lookup.Id about =
              Colleagues.ABOUT.one(
                  tools.sql(), input.employeeExternalId(), input.employeeId(), faults);
          List<Named> named = NamedCompetencies.find(tools.sql(), input.named(), faults);
          requests.check(input, about, giver, faults);
          faults.throwIfAny();
          return record(input, Objects.requireNonNull(about).id(), giver, named);
        });
  }

  private FeedbackView record(
      FeedbackInput input, UUID about, @Nullable UUID giver, List<Named> named) {
    UUID id = Ids.next();
    Instant now = Moments.now();
    tools
        .sql()
        .update(
            GIVE,
            Args.of("id", id)
                .and("employee", about)
                .and("giver", giver)
                .and("request", input.requestId())
                .and("kind", input.kind().name())
                .and("text", input.text())
                .and("visibility", input.visibility().name())
                .uuids("competencies", named.stream().map(Named::competency).toList())
                .and("levels", named.stream().map(Named::level).toArray(BigDecimal[]::new))
                .and("now", now)
                .and("actor", tools.tenancy().caller().subject()));
    if (input.requestId() != null) {
      requests.answered(input.requestId(), now);
    }
    FeedbackView given = reread(id);
    effects.given(given, named, now);
    return given;
  }

  /** Takes feedback back, with the evidence that came of it; only its giver may. */
  void withdraw(UUID id, @Nullable String ifMatch) {
    policy.requireWrite();
    tools
        .transactions()
        .run(() -> {
          FeedbackView present = get(id);
          requireOwn(id);
          Etag.requireMatch(ifMatch, present.revision());
          Instant now = Moments.now();
          Args args =
              Args.of("id", id).and("now", now).and("actor", tools.tenancy().caller().subject());
          Etag.requireWritten(tools.sql().update(WITHDRAW, args));
          effects.withdrawn(present, now);
        });
  }

  private void requireOwn(UUID id) {
    Condition own = policy.own("f.giver_id", "f.created_by");
    Condition which = Condition.of("f.id = :id", Args.of("id", id));
    if (LISTING.one(tools.sql(), Condition.and(List.of(which, own))).isEmpty()) {
      throw CommonProblem.FORBIDDEN.because("Only who gave feedback withdraws it.");
    }
  }
}
