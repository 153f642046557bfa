package org.espalier.performance.reviews;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.performance.forms.RaterKind;
import org.espalier.performance.forms.ReviewSection;
import org.espalier.performance.forms.SectionKind;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says in reviews: as the person, for the manager, or as somebody who was asked.
 */
@Singleton
class OwnAnswers {

  private static final Query HOLD =
      Query.of(
          "select r.id from review r where r.tenant_id = :tenant and r.id = :review for share");
  private static final Query OWN = Query.file("performance/own_sheets");
  private static final Query STORE = Query.file("performance/store_sheet");
  private static final Query STORE_ASKED = Query.file("performance/store_rater_answers");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final Reach reach;
  private final ReviewPolicy policy;
  private final ReviewReader reader;
  private final ReviewFeed feed;

  OwnAnswers(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      Reach reach,
      ReviewPolicy policy,
      ReviewReader reader,
      ReviewFeed feed) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.reach = reach;
    this.policy = policy;
    this.reader = reader;
    this.feed = feed;
  }

  /**
   * What the caller is asked and says.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND for those who have no part in
   *     the review
   */
  AnswersView get(UUID review) {
    return view(part(review));
  }

  /**
   * Replaces what the caller says.
   *
   * @throws org.espalier.platform.problem.ProblemException with every fault, CONFLICT when it is
   *     not the time, IF_MATCH_REQUIRED or STALE_VERSION
   */
  AnswersView put(UUID id, Body<AnswersInput> body, @Nullable String ifMatch) {
    policy.requireWrite();
    return transactions.call(() -> {
      sql.first(HOLD, Args.of("review", id), row -> row.uuid("id"));
      Part part = part(id);
      Etag.requirePresentMatch(ifMatch, part.revision());
      AnswersInput input = body.present();
      Faults faults = body.faults();
      Said said =
          new AnswerChecks(
                  part.review(), part.kind(), levels(part.review(), input), offered(part), faults)
              .said(input);
      faults.throwIfAny();
      if (!part.open()) {
        throw CommonProblem.CONFLICT.because(
            "The review is "
                + part.review().state()
                + ": nothing is answered as "
                + part.kind()
                + ".");
      }
      store(part, said, input.submits());
      return view(part(reader.any(id), part.side(), part.caller()));
    });
  }

  private void store(Part part, Said said, boolean submits) {
    Instant now = Moments.now();
    UUID review = part.review().id();
    Args args =
        Args.of("review", review)
            .and("answers", JsonText.of(said))
            .and("submitted", submits ? now : null)
            .and("version", part.revision())
            .and("now", now)
            .and("actor", tenancy.caller().subject());
    Etag.requireWritten(
        part.kind().anonymous()
            ? sql.update(STORE_ASKED, args.and("rater", part.caller()))
            : sql.update(STORE, args.and("id", Ids.next()).and("kind", part.kind().name())));
    if (submits) {
      // Which colleague answers, and when, is not for the person to know.
      UUID person = part.kind().anonymous() ? null : part.review().employee().id();
      feed.note("answered", review, person, Map.of("kind", part.kind()));
    }
  }

  private Map<UUID, List<BigDecimal>> levels(ReviewRecord review, AnswersInput input) {
    Map<UUID, List<BigDecimal>> levels = new HashMap<>();
    if (!input.rated().isEmpty()) {
      References references = new References();
      references.fetch(
          sql,
          CompetencyRef.BY_ID,
          review.competencies(),
          one -> Stream.of(one.competency().id().toString()));
      for (ReviewCompetency one : review.competencies()) {
        String id = one.competency().id().toString();
        CompetencyRef found =
            references.find(CompetencyRef.BY_ID, SyncInput.DEFAULT_SOURCE, id, "", new Faults());
        levels.put(one.competency().id(), found == null ? List.of() : found.levels());
      }
    }
    return levels;
  }

  private Part part(UUID id) {
    policy.requireRead();
    ReviewRecord review = reader.any(id);
    ReviewSide side = policy.side(review);
    return part(review, side, side == null ? reach.caller().orElse(null) : null);
  }

  private Part part(ReviewRecord review, @Nullable ReviewSide side, @Nullable UUID caller) {
    String kind = side == null ? null : side == ReviewSide.EMPLOYEE ? "SELF" : "MANAGER";
    Optional<Part> part =
        sql.first(
            OWN,
            Args.of("review", review.id()).and("side", kind).and("me", caller),
            row -> Part.of(review, side, caller, row));
    return part.orElseThrow(ReviewPolicy::none);
  }

  private List<ReviewGoal> offered(Part part) {
    return ReviewGoals.offered(part.review(), part.kind(), policy.factual());
  }

  private AnswersView view(Part part) {
    ReviewRecord review = part.review();
    List<ReviewSection> sections =
        review.sections().stream()
            .filter(section -> section.answeredBy().contains(part.kind()))
            .toList();
    boolean rates =
        sections.stream().anyMatch(section -> section.kind() == SectionKind.COMPETENCIES);
    boolean reaches = sections.stream().anyMatch(section -> section.kind() == SectionKind.GOALS);
    return new AnswersView(
        review.id(),
        review.employee(),
        review.cycle(),
        part.kind(),
        sections,
        review.scale(),
        rates ? review.competencies() : List.of(),
        reaches ? offered(part) : List.of(),
        part.said(),
        part.submittedAt(),
        part.open(),
        part.revision());
  }

  /**
   * The caller's part in a review.
   *
   * @param side null for those who were asked as colleagues
   * @param caller the caller's employee, for these
   */
  private record Part(
      ReviewRecord review,
      @Nullable ReviewSide side,
      @Nullable UUID caller,
      RaterKind kind,
      Said said,
      @Nullable Instant submittedAt,
      int revision) {

    static Part of(ReviewRecord review, @Nullable ReviewSide side, @Nullable UUID caller, Row row)
        throws SQLException {
      String answers = row.textOrNull("answers");
      return new Part(
          review,
          side,
          caller,
          row.choice(RaterKind.class, "kind"),
          answers == null ? Said.NOTHING : JsonText.read(answers, Said.class),
          row.instantOrNull("submitted_at"),
          row.count("version"));
    }

    boolean open() {
      return kind == RaterKind.SELF ? review.state() == ReviewState.SELF : review.state().open();
    }
  }
}
