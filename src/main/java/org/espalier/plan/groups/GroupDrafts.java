package org.espalier.plan.groups;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.espalier.learning.enrolments.Clashes;
import org.espalier.learning.sessions.Seats.FreeSession;
import org.espalier.plan.optimum.Candidate;
import org.espalier.plan.optimum.Choice;
import org.espalier.plan.optimum.Learner;
import org.espalier.plan.optimum.OpenSessions;
import org.espalier.plan.optimum.Optimiser;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.Money;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** Proposals for groups. */
@Singleton
class GroupDrafts {

  /** How long a proposal can be accepted. */
  private static final Duration LIFE = Duration.ofDays(14);

  private static final Listing<GroupDraftView> LISTING =
      new Listing<>(Query.file("plan/group_drafts"), GroupDraftView::of, "g")
          .dated("g.updated_at", "null::timestamptz")
          .usually("-id");
  private static final Query OPEN = Query.file("plan/open_group_draft");
  private static final Query LINES = Query.file("plan/add_group_draft_lines");
  private static final Query PEOPLE = Query.file("plan/add_group_draft_people");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final GroupDraftPolicy policy;
  private final Members members;
  private final OpenSessions sessions;
  private final Clashes clashes;
  private final Feed feed;

  GroupDrafts(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      GroupDraftPolicy policy,
      Members members,
      OpenSessions sessions,
      Clashes clashes,
      Feed feed) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.policy = policy;
    this.members = members;
    this.sessions = sessions;
    this.clashes = clashes;
    this.feed = feed;
  }

  /** Drafts for a group, and keeps the proposal. */
  GroupDraftView draft(GroupDraftRequest request) {
    policy.requireWrite();
    Members.Group group = members.of(request);
    OpenSessions.Open open = open(request, group);
    SeatBook book = book(request, group, open);
    Map<UUID, Money> prices = open.dearest(request.maxCost());
    List<Learner> learners =
        group.learners().stream().map(learner -> learner.costing(prices)).toList();
    Choice choice =
        new Optimiser(learners, request.limits(LocalDate.now(ZoneOffset.UTC), book.seats()))
            .choose();
    Proposal proposal = new Proposal(learners, choice, book);
    Outcome outcome =
        proposal.outcome(
            group.learners().size(), choice, request.maxCost(), group.offered(), book.seats());
    UUID id = Ids.next();
    return transactions.call(() -> {
      store(id, request, outcome, proposal);
      feed.note(new Change("group-draft.created", "group-draft", id, null, JsonText.of(Map.of())));
      return shown(read(id, Condition.ALL));
    });
  }

  /** A page of those that the caller may see, the newest first. */
  Page<GroupDraftView> page(PageParams asked, Filters filters) {
    Page<GroupDraftView> page = LISTING.page(sql, asked, filters.add(policy.visible()));
    Sight sight = sight(page.items());
    return page.map(draft -> draft.seen(sight));
  }

  /** A part of the same. */
  Slice<GroupDraftView> slice(PageParams asked, Window window, Filters filters) {
    Slice<GroupDraftView> slice = LISTING.slice(sql, asked, window, filters.add(policy.visible()));
    return new Slice<>(
        shown(slice.items()), slice.cursors(), slice.earlier(), slice.later(), slice.total());
  }

  /** The visible ones among these ids. */
  List<GroupDraftView> all(Collection<UUID> ids) {
    Condition among = Condition.of("g.id = any(:ids)", Args.none().uuids("ids", ids));
    return ids.isEmpty()
        ? List.of()
        : shown(LISTING.some(sql, Condition.and(List.of(among, policy.visible()))));
  }

  /**
   * One.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  GroupDraftView get(UUID id) {
    return shown(whole(id));
  }

  /** One with everything in it, whoever looks. */
  GroupDraftView whole(UUID id) {
    return read(id, policy.visible());
  }

  private GroupDraftView shown(GroupDraftView draft) {
    return shown(List.of(draft)).getFirst();
  }

  private List<GroupDraftView> shown(List<GroupDraftView> drafts) {
    Sight sight = sight(drafts);
    return drafts.stream().map(draft -> draft.seen(sight)).toList();
  }

  private Sight sight(List<GroupDraftView> drafts) {
    Set<UUID> people = new HashSet<>();
    drafts.forEach(draft -> people.addAll(draft.members()));
    return policy.sight(people);
  }

  private GroupDraftView read(UUID id, Condition visible) {
    Condition one = Condition.of("g.id = :id", Args.of("id", id));
    return LISTING
        .one(sql, Condition.and(List.of(one, visible)))
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such group draft."));
  }

  private OpenSessions.Open open(GroupDraftRequest request, Members.Group group) {
    List<UUID> activities =
        request.seats() == null ? group.offered().stream().map(Candidate::id).toList() : List.of();
    return sessions.of(activities, request.dueBy()).priced(group.offered());
  }

  private SeatBook book(GroupDraftRequest request, Members.Group group, OpenSessions.Open open) {
    return new SeatBook(
        request,
        open,
        clashes.of(
            group.learners().stream().map(Learner::id).toList(),
            open.free().stream().map(FreeSession::session).toList(),
            Moments.now()));
  }

  private void store(UUID id, GroupDraftRequest request, Outcome outcome, Proposal proposal) {
    Instant now = Moments.now();
    sql.update(
        OPEN,
        Args.of("id", id)
            .and("title", request.called())
            .and("dueBy", request.dueBy())
            .and("outcome", JsonText.of(outcome))
            .and("expiresAt", now.plus(LIFE))
            .and("now", now)
            .and("actor", tenancy.caller().subject()));
    sql.update(LINES, Args.of("id", id).and("lines", JsonText.of(lines(proposal))));
    sql.update(PEOPLE, Args.of("id", id).and("people", JsonText.of(people(proposal))));
  }

  private static List<StoredLine> lines(Proposal proposal) {
    return proposal.lines().stream()
        .map(line ->
            new StoredLine(
                line.number(),
                line.employee(),
                line.activity().id(),
                line.session() == null ? null : line.session().session(),
                line.activity().hours(),
                line.cost(),
                line.covers(),
                line.after()))
        .toList();
  }

  private static List<StoredPerson> people(Proposal proposal) {
    return proposal.rest().entrySet().stream()
        .map(one -> new StoredPerson(one.getKey(), one.getValue()))
        .toList();
  }

  /** A line as the statement that stores it reads it. */
  record StoredLine(
      int ordinal,
      UUID employee,
      UUID activity,
      @Nullable UUID session,
      @Nullable BigDecimal hours,
      @Nullable Money cost,
      List<GroupDraftCover> covers,
      List<Integer> after) {}

  /** What is left of somebody's gap, as the statement that stores it reads it. */
  record StoredPerson(UUID employee, List<GroupDraftRest> uncovered) {}
}
