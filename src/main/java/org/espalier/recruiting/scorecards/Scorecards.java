package org.espalier.recruiting.scorecards;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.competency.evidence.ProducedEvidence;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.http.Body;
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
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.recruiting.applications.JobApplicationView;
import org.espalier.recruiting.applications.JobApplications;

/** What interviewers think of those who applied. */
@Singleton
class Scorecards {

  private static final Listing<ScorecardView> LISTING =
      new Listing<>(Query.file("recruiting/scorecards"), ScorecardView::of, "s")
          .dated("coalesce(s.revoked_at, s.submitted_at)", "null::timestamptz");
  private static final Query SUBMIT =
      Query.of(
          """
          insert into scorecard (tenant_id, id, application_id, interviewer_id, recommendation, comment, ratings, submitted_at,
            submitted_by)
          values (:tenant, :scorecard, :application, :rater, :recommendation, :comment, :ratings::jsonb, :now, :actor)\
          """);
  private static final Query RATE = Query.file("recruiting/record_ratings");
  private static final Query PRESENT =
      Query.of(
          "select s.id from scorecard s where s.tenant_id = :tenant and s.application_id = :application"
              + " and s.interviewer_id = :rater and s.revoked_at is null");
  private static final Query REVOKE =
      Query.of(
          "update scorecard s set revoked_at = :now, revoked_by = :actor, revocation_reason = :reason"
              + " where s.tenant_id = :tenant and s.id = :id and s.revoked_at is null");
  private static final Query UNRATE =
      Query.of(
          "update candidate_evidence x set revoked_at = :now where x.tenant_id = :tenant"
              + " and x.scorecard_id = :id and x.revoked_at is null");

  private final Sql sql;
  private final Feed feed;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final JobApplications applications;
  private final ScorecardPolicy policy;
  private final ScorecardContent content;
  private final ProducedEvidence evidence;

  Scorecards(
      Sql sql,
      Feed feed,
      Tenancy tenancy,
      Transactions transactions,
      JobApplications applications,
      ScorecardPolicy policy,
      ScorecardContent content,
      ProducedEvidence evidence) {
    this.sql = sql;
    this.feed = feed;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.applications = applications;
    this.policy = policy;
    this.content = content;
    this.evidence = evidence;
  }

  /** The scorecards of an application that the caller may see, the first first. */
  List<ScorecardView> of(UUID application) {
    UUID id = applications.get(application).id();
    return seen(Condition.of("s.application_id = :application", Args.of("application", id)))
        .stream()
        .sorted(Comparator.comparing(ScorecardView::id))
        .toList();
  }

  /** The visible ones among these ids. */
  List<ScorecardView> all(Collection<UUID> ids) {
    return seen(Condition.of("s.id = any(:ids)", Args.none().uuids("ids", ids)));
  }

  /**
   * A scorecard.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  ScorecardView get(UUID id) {
    return all(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such scorecard."));
  }

  private List<ScorecardView> seen(Condition which) {
    return LISTING.some(sql, Condition.and(List.of(which, policy.visible())));
  }

  /**
   * Puts on record what an interviewer thinks.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, FORBIDDEN, with every fault,
   *     or CONFLICT for an application that ended and for a second one of the same interviewer
   */
  ScorecardView submit(UUID id, Body<ScorecardInput> body) {
    JobApplicationView application = applications.get(id);
    ScorecardInput input = body.present();
    boolean named = input.interviewerExternalId() != null && policy.writesAll();
    if (!named && policy.needsName()) {
      body.faults()
          .add(
              "/interviewerExternalId",
              FaultCode.REQUIRED,
              "Say who thinks so: you are no employee.");
      body.valid();
    }
    UUID own = named ? null : policy.requireInterviewer(application.requisitionId());
    return transactions.call(() -> {
      Faults faults = body.faults();
      ScorecardContent.Told told = content.of(input, own, faults);
      faults.throwIfAny();
      UUID rater = told.requireRater();
      requireOpen(application, rater);
      UUID card = Ids.next();
      write(application, input, told, card);
      note("submitted", card);
      return reread(card);
    });
  }

  private void requireOpen(JobApplicationView application, UUID rater) {
    if (!application.stage().open()) {
      throw CommonProblem.CONFLICT.because(
          "The application is " + application.stage() + ": nobody is asked about it any more.");
    }
    if (rater.equals(application.employeeId())) {
      throw CommonProblem.FORBIDDEN.because("Nobody says what is to be thought of oneself.");
    }
    Args one = Args.of("application", application.id()).and("rater", rater);
    if (sql.first(PRESENT, one, row -> row.uuid("id")).isPresent()) {
      throw CommonProblem.CONFLICT.because(
          "There is one of this interviewer already: revoke it first.");
    }
  }

  private void write(
      JobApplicationView application, ScorecardInput input, ScorecardContent.Told told, UUID card) {
    Args args =
        Args.of("scorecard", card)
            .and("application", application.id())
            .and("rater", told.requireRater())
            .and("now", Moments.now())
            .and("actor", tenancy.caller().subject());
    sql.update(
        SUBMIT,
        Args.none()
            .and(args)
            .and("recommendation", input.recommendation().name())
            .and("comment", input.comment())
            .and("ratings", JsonText.of(told.ratings()).text()));
    List<ScorecardRating> ratings = told.ratings();
    sql.update(
        RATE,
        args.and("candidate", application.candidateId())
            .uuids("ids", ratings.stream().map(_ -> Ids.next()).toList())
            .uuids("competencies", ratings.stream().map(ScorecardRating::competencyId).toList())
            .numbers("levels", ratings.stream().map(ScorecardRating::level).toList())
            .and(
                "comments", ratings.stream().map(ScorecardRating::comment).toArray(String[]::new)));
  }

  /**
   * Revokes a scorecard; what it said counts no longer, also not as evidence of whom it was about
   * and who was hired meanwhile.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, FORBIDDEN for another's, or
   *     CONFLICT for one that was revoked
   */
  ScorecardView revoke(UUID id, ScorecardRevocation revocation) {
    ScorecardView card = get(id);
    if (!policy.writesAll() && !policy.self(card.interviewerId())) {
      throw CommonProblem.FORBIDDEN.because("Who gave it revokes it, or a talent admin.");
    }
    return transactions.call(() -> {
      Instant now = Moments.now();
      Args args = Args.of("id", id).and("now", now);
      int rows =
          sql.update(
              REVOKE,
              Args.none()
                  .and(args)
                  .and("actor", tenancy.caller().subject())
                  .and("reason", revocation.reason()));
      if (rows == 0) {
        throw CommonProblem.CONFLICT.because("It was revoked already.");
      }
      sql.update(UNRATE, args);
      evidence.revoke(List.of(id), revocation.reason(), now);
      note("revoked", id);
      return reread(id);
    });
  }

  private ScorecardView reread(UUID id) {
    return LISTING.one(sql, Condition.of("s.id = :id", Args.of("id", id))).orElseThrow();
  }

  private void note(String what, UUID id) {
    feed.note(new Change("scorecard." + what, "scorecard", id, null, JsonText.of(Map.of())));
  }
}
