package org.espalier.plan.groups;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.espalier.learning.assignments.AssignmentInput;
import org.espalier.learning.assignments.AssignmentOrigin;
import org.espalier.learning.assignments.Assignments;
import org.espalier.learning.enrolments.FoundSeats;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Makes assignments of the lines of proposals that somebody accepts, and enrols people in their
 * sessions.
 */
@Singleton
class Acceptances {

  private static final Query LOCK =
      Query.of(
          "select g.id from group_draft g where g.tenant_id = :tenant and g.id = :id for update");
  private static final Query ACCEPT = Query.file("plan/accept_group_draft_lines");
  private static final Query TOUCH =
      Query.of(
          """
          update group_draft g set version = g.version + 1, updated_at = :now, updated_by = :actor
          where g.tenant_id = :tenant and g.id = :id\
          """);

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final GroupDraftPolicy policy;
  private final GroupDrafts drafts;
  private final Staleness staleness;
  private final Assignments assignments;
  private final FoundSeats seats;
  private final Feed feed;

  Acceptances(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      GroupDraftPolicy policy,
      GroupDrafts drafts,
      Staleness staleness,
      Assignments assignments,
      FoundSeats seats,
      Feed feed) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.policy = policy;
    this.drafts = drafts;
    this.staleness = staleness;
    this.assignments = assignments;
    this.seats = seats;
    this.feed = feed;
  }

  /**
   * Accepts lines of a proposal, all of them or none.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND; CONFLICT if the proposal is
   *     expired, a line was accepted before, or what it rests on has changed; UNPROCESSABLE for
   *     lines that are not there or leave out what has to come first
   */
  GroupDraftView accept(UUID id, AcceptanceInput input, @Nullable String ifMatch) {
    policy.requireWrite();
    return transactions.call(() -> {
      drafts.get(id);
      sql.first(LOCK, Args.of("id", id), row -> row.uuid("id"));
      GroupDraftView draft = drafts.whole(id);
      Etag.requireMatch(ifMatch, draft.revision());
      if (draft.state() != DraftState.OPEN) {
        throw CommonProblem.CONFLICT.because(
            draft.state() == DraftState.EXPIRED
                ? "It expired at " + draft.expiresAt() + ": draft anew."
                : "All of its lines were accepted already.");
      }
      List<GroupDraftLine> lines = wanted(draft, input);
      Map<UUID, Relation> reached = reached(lines);
      Instant now = Moments.now();
      seats.hold(
          lines.stream().map(GroupDraftLine::sessionId).filter(Objects::nonNull).toList(),
          lines.stream().map(line -> line.employee().id()).toList(),
          now);
      staleness.requireFresh(draft, lines);
      assign(draft, lines, reached, now);
      feed.note(new Change("group-draft.updated", "group-draft", id, null, JsonText.of(Map.of())));
      return drafts.get(id);
    });
  }

  private static List<GroupDraftLine> wanted(GroupDraftView draft, AcceptanceInput input) {
    if (input.lines() == null) {
      return draft.lines().stream().filter(line -> line.state() == LineState.PROPOSED).toList();
    }
    Faults faults = new Faults();
    Set<Integer> asked = new HashSet<>(input.lines());
    List<GroupDraftLine> wanted = new ArrayList<>();
    List<Integer> before = new ArrayList<>();
    for (int i = 0; i < input.lines().size(); i++) {
      int number = input.lines().get(i);
      GroupDraftLine line = number > draft.lines().size() ? null : draft.lines().get(number - 1);
      if (line == null) {
        faults.add("/lines/" + i, FaultCode.UNKNOWN_REFERENCE, "There is no such line.");
      } else if (line.state() == LineState.ACCEPTED) {
        before.add(number);
      } else if (!wanted.contains(line)) {
        wanted.add(line);
        requirePrerequisites(draft, line, asked, "/lines/" + i, faults);
      }
    }
    faults.throwIfAny();
    if (!before.isEmpty()) {
      throw CommonProblem.CONFLICT.because("Accepted before: " + before + ".");
    }
    return wanted;
  }

  private static void requirePrerequisites(
      GroupDraftView draft,
      GroupDraftLine line,
      Set<Integer> asked,
      String pointer,
      Faults faults) {
    for (int number : line.after()) {
      boolean accepted = draft.lines().get(number - 1).state() == LineState.ACCEPTED;
      if (!accepted && !asked.contains(number)) {
        faults.add(
            pointer,
            FaultCode.NOT_ALLOWED,
            "Line " + number + " has to come first: accept it too.");
      }
    }
  }

  /** Whoever lost sight of somebody cannot accept for that person any more. */
  private Map<UUID, Relation> reached(List<GroupDraftLine> lines) {
    Set<UUID> people = new HashSet<>();
    lines.forEach(line -> people.add(line.employee().id()));
    if (policy.writesAll()) {
      return Map.of();
    }
    Map<UUID, Relation> reached = policy.reached(people);
    if (!reached.keySet().containsAll(people)) {
      throw CommonProblem.FORBIDDEN.because("Some of these people do not report to you any more.");
    }
    return reached;
  }

  private void assign(
      GroupDraftView draft, List<GroupDraftLine> lines, Map<UUID, Relation> reached, Instant now) {
    List<Inbound<AssignmentInput>> rows = new ArrayList<>();
    for (GroupDraftLine line : lines) {
      UUID id = Ids.next();
      boolean own = reached.get(line.employee().id()) == Relation.SELF;
      rows.add(
          new Inbound<>(
              rows.size() + 1,
              SyncInput.DEFAULT_SOURCE,
              id.toString(),
              new AssignmentInput(
                  null,
                  null,
                  null,
                  line.employee().id(),
                  null,
                  line.activity().id(),
                  own ? AssignmentOrigin.SELF : AssignmentOrigin.MANAGER,
                  false,
                  draft.dueBy(),
                  null,
                  draft.title()),
              new Faults(),
              id));
    }
    assignments.write(new Batch<>(rows, now, null, null));
    rows.forEach(row -> row.faults().throwIfAny());
    List<UUID> made = rows.stream().map(Inbound::id).toList();
    Map<Integer, UUID> enrolled = enrol(lines, made, now);
    List<Accepted> accepted = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int line = lines.get(i).line();
      accepted.add(new Accepted(line, made.get(i), enrolled.get(line)));
    }
    Args args =
        Args.of("id", draft.id())
            .and("now", now)
            .and("actor", tenancy.caller().subject())
            .and("lines", JsonText.of(accepted));
    sql.update(ACCEPT, args);
    sql.update(TOUCH, args);
  }

  /** The enrolments of those lines for which a seat was found. */
  private Map<Integer, UUID> enrol(
      List<GroupDraftLine> lines, List<UUID> assignments, Instant now) {
    List<FoundSeats.Found> found = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      GroupDraftLine line = lines.get(i);
      if (line.sessionId() != null) {
        found.add(new FoundSeats.Found(line.employee().id(), line.sessionId(), assignments.get(i)));
        numbers.add(line.line());
      }
    }
    Map<Integer, UUID> enrolled = new HashMap<>();
    List<UUID> given = seats.give(found, now);
    for (int i = 0; i < given.size(); i++) {
      enrolled.put(numbers.get(i), given.get(i));
    }
    return enrolled;
  }

  private record Accepted(int ordinal, UUID assignment, @Nullable UUID enrolment) {}
}
