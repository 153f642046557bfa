package org.espalier.performance.calibration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.performance.cycles.ReviewCycles;
import org.espalier.performance.reviews.AdjustmentView;
import org.espalier.performance.reviews.CalibratedReviews;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
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
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.workflow.Steps;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.platform.workflow.Transitions;
import org.espalier.workforce.audience.Audience;
import org.espalier.workforce.audience.Audiences;
import org.espalier.workforce.audience.PersonFacts;
import org.jspecify.annotations.Nullable;

/** The calibration sessions of a tenant. */
@Singleton
class CalibrationSessions {

  private static final Listing<SessionView> LISTING =
      new Listing<>(Query.file("performance/calibration_sessions"), SessionView::of, "s")
          .dated("coalesce(s.closed_at, s.created_at)", "null::timestamptz")
          .sort("name", "s.name", "text", SessionView::name)
          .usually("-id");
  private static final Transitions TRANSITIONS =
      new Transitions(Query.file("performance/calibration_session_steps"), "session_id");
  private static final Query OPEN = Query.file("performance/open_calibration_session");
  private static final Query CLOSE = Query.file("performance/close_calibration_session");
  private static final Query LOCK =
      Query.of(
          "select s.id from calibration_session s where s.tenant_id = :tenant and s.id = :id for update");
  private static final Query ADJUSTED = Query.file("performance/session_adjustments");
  private static final Query REVIEWS =
      Query.of(
          """
          select r.id from review r
          where r.tenant_id = :tenant and r.cycle_id = :cycle and r.employee_id = any(:people)
            and r.state in ('CALIBRATION', 'SHARED', 'SIGNED')
          order by r.id\
          """);
  private static final String COMPARED =
      "e.id in (select r.employee_id from review r where r.tenant_id = :tenant and r.cycle_id = :cycle"
          + " and r.state in ('CALIBRATION', 'SHARED', 'SIGNED'))";

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final SessionPolicy policy;
  private final Audiences audiences;
  private final CalibratedReviews reviews;
  private final Feed feed;

  CalibrationSessions(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      SessionPolicy policy,
      Audiences audiences,
      CalibratedReviews reviews,
      Feed feed) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.policy = policy;
    this.audiences = audiences;
    this.reviews = reviews;
    this.feed = feed;
  }

  Page<SessionView> page(PageParams asked, Filters filters) {
    return LISTING.page(sql, asked, filters.add(policy.visible()));
  }

  Slice<SessionView> slice(PageParams asked, Window window, Filters filters) {
    return LISTING.slice(sql, asked, window, filters.add(policy.visible()));
  }

  List<SessionView> all(Collection<UUID> ids) {
    Condition among = Condition.of("s.id = any(:ids)", Args.none().uuids("ids", ids));
    return LISTING.some(sql, Condition.and(List.of(among, policy.visible())));
  }

  SessionView get(UUID id) {
    return all(List.of(id)).stream()
        .findFirst()
        .orElseThrow(
            () -> CommonProblem.NOT_FOUND.because("There is no such calibration session."));
  }

  /** Opens a session. */
  SessionView create(Body<SessionInput> body) {
    policy.requireWrite();
    SessionInput input = body.present();
    Faults faults = body.faults();
    Audience.read(input.audience(), "/audience", faults);
    Lookup.Id cycle =
        ReviewCycles.EITHER.one(sql, input.cycleExternalId(), input.cycleId(), faults);
    faults.throwIfAny();
    UUID id = Ids.next();
    return transactions.call(() -> {
      sql.update(
          OPEN,
          Args.of("id", id)
              .and("cycle", Objects.requireNonNull(cycle).id())
              .and("name", input.name())
              .and("audience", input.audience())
              .and("now", Moments.now())
              .and("actor", tenancy.caller().subject()));
      note("created", id);
      return get(id);
    });
  }

  /** How its reviews come out: now, or when it was closed. */
  Distribution distribution(UUID id) {
    SessionView session = get(id);
    return session.distribution() == null ? live(session) : session.distribution();
  }

  private Distribution live(SessionView session) {
    return Distribution.of(reviews.outcomes(compared(session, Condition.of("true"))));
  }

  private List<UUID> compared(SessionView session, Condition who) {
    Condition which =
        Condition.and(List.of(Condition.of(COMPARED, Args.of("cycle", session.cycleId())), who));
    List<UUID> people =
        audiences.matching(Audience.of(session.audience()), which).stream()
            .map(PersonFacts::id)
            .toList();
    return sql.list(
        REVIEWS,
        Args.of("cycle", session.cycleId()).uuids("people", people),
        row -> row.uuid("id"));
  }

  /** Writes down what was agreed of one of its reviews. */
  AdjustmentView adjust(UUID id, Body<AdjustmentInput> body) {
    policy.requireWrite();
    return transactions.call(() -> {
      SessionView session = held(id);
      AdjustmentInput input = body.valid();
      requireOpen(session);
      Faults faults = new Faults();
      if (!compared(session, of(input.reviewId())).contains(input.reviewId())) {
        faults.add(
            "/reviewId", FaultCode.UNKNOWN_REFERENCE, "The session compares no such review.");
        faults.throwIfAny();
      }
      return reviews.adjust(
          id, input.reviewId(), input.competencyId(), input.level(), input.reason(), faults);
    });
  }

  private static Condition of(UUID review) {
    return Condition.of(
        "e.id = (select o.employee_id from review o where o.tenant_id = :tenant and o.id = :review)",
        Args.of("review", review));
  }

  /** What was agreed in it, the first one first. */
  List<AdjustmentOfSession> adjustments(UUID id) {
    return sql.list(ADJUSTED, Args.of("session", get(id).id()), AdjustmentOfSession::of);
  }

  /** The steps that sessions took, in the sessions' order: none while they are open, one then. */
  List<List<TransitionView>> transitions(List<UUID> ids) {
    return TRANSITIONS.of(sql, ids);
  }

  /** Closes a session: its reviews are ready to be shared. */
  SessionView transition(UUID id, TransitionRequest request, @Nullable String ifMatch) {
    policy.requireWrite();
    SessionState to = Steps.target(request, SessionState.class);
    return transactions.call(() -> {
      SessionView session = held(id);
      Etag.requireMatch(ifMatch, session.revision());
      Steps.require(session.state(), to, session.state().next());
      List<UUID> compared = compared(session, Condition.of("true"));
      Distribution shown = Distribution.of(reviews.outcomes(compared));
      reviews.ready(compared);
      Instant now = Moments.now();
      sql.update(
          CLOSE,
          Args.of("id", id)
              .and("distribution", JsonText.of(shown))
              .and("comment", request.comment())
              .and("now", now)
              .and("actor", tenancy.caller().subject()));
      note("closed", id);
      return get(id);
    });
  }

  private SessionView held(UUID id) {
    UUID known = get(id).id();
    sql.first(LOCK, Args.of("id", known), row -> row.uuid("id"));
    return get(known);
  }

  private static void requireOpen(SessionView session) {
    if (session.state() != SessionState.OPEN) {
      throw CommonProblem.CONFLICT.because("The session is " + session.state() + ".");
    }
  }

  private void note(String what, UUID id) {
    feed.note(
        new Change(
            "calibration-session." + what, "calibration-session", id, null, JsonText.of(Map.of())));
  }
}
