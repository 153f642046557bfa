package org.espalier.plan.conversation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.plan.plans.PlanFeed;
import org.espalier.plan.plans.PlanItemView;
import org.espalier.plan.plans.PlanPolicy;
import org.espalier.plan.plans.PlanReader;
import org.espalier.plan.plans.PlanView;
import org.espalier.plan.plans.Side;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.http.MergePatch;
import org.espalier.platform.json.Parsed;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Owners;
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
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/**
 * Comments on plans. Whoever sees the plan sees them; the two sides write them; only its author
 * changes one or takes it back.
 */
@Singleton
class Comments {

  private static final Listing<CommentView> LISTING =
      new Listing<>(Query.file("plan/comments"), CommentView::of, "c")
          .sort("createdAt", "c.created_at", "timestamptz", CommentView::createdAt);
  private static final Query ADD = Query.file("plan/add_comment");
  private static final Query EDIT = Query.file("plan/edit_comment");
  private static final Query DELETE = Query.file("plan/delete_comment");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final StrictJson json;
  private final ObjectMapper mapper;
  private final PlanPolicy policy;
  private final PlanReader plans;
  private final PlanFeed feed;

  Comments(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      StrictJson json,
      ObjectMapper mapper,
      PlanPolicy policy,
      PlanReader plans,
      PlanFeed feed) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.json = json;
    this.mapper = mapper;
    this.policy = policy;
    this.plans = plans;
    this.feed = feed;
  }

  /** A page of the comments on a plan. */
  Page<CommentView> page(UUID plan, PageParams asked, @Nullable String itemId) {
    plans.get(plan);
    Filters filters = filters(itemId).add(Condition.of("c.plan_id = :plan", Args.of("plan", plan)));
    return LISTING.page(sql, asked, filters.add(policy.visible()));
  }

  /** A part of the comments on each of several plans. */
  Map<UUID, Slice<CommentView>> slices(
      Collection<UUID> plans, PageParams asked, Window window, @Nullable String itemId) {
    Owners owners = new Owners("c.plan_id", List.copyOf(plans));
    return LISTING.slices(sql, owners, asked, window, filters(itemId).add(policy.visible()));
  }

  /** The visible comments among these ids. */
  List<CommentView> all(Collection<UUID> ids) {
    Condition among = Condition.of("c.id = any(:ids)", Args.none().uuids("ids", ids));
    return LISTING.some(sql, Condition.and(List.of(among, policy.visible())));
  }

  /**
   * A comment on a plan.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, or GONE for a deleted one
   */
  CommentView get(UUID plan, UUID id) {
    Condition which =
        Condition.of("c.id = :id and c.plan_id = :plan", Args.of("id", id).and("plan", plan));
    CommentView comment =
        LISTING
            .one(sql, Condition.and(List.of(which, policy.visible())))
            .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such comment."));
    if (comment.deletedAt() != null) {
      throw CommonProblem.GONE.because("It was deleted at " + comment.deletedAt() + ".");
    }
    return comment;
  }

  /** Says something about a plan or one of its items. */
  CommentView add(UUID plan, Body<CommentInput> body) {
    policy.requireWrite();
    PlanView about = plans.get(plan);
    Side side = policy.requireSide(about.employee().id());
    CommentInput input = body.present();
    requireItem(about, input.itemId(), body.faults());
    body.faults().throwIfAny();
    UUID id = Ids.next();
    return transactions.call(() -> {
      sql.update(
          ADD,
          Args.of("id", id)
              .and("plan", plan)
              .and("item", input.itemId())
              .and("text", input.text())
              .and("side", side.name())
              .and("now", Moments.now())
              .and("actor", tenancy.caller().subject()));
      note("commented", about, id);
      return get(plan, id);
    });
  }

  /**
   * Says it otherwise.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for others than its author
   */
  CommentView patch(UUID plan, UUID id, MergePatch patch, @Nullable String ifMatch) {
    return transactions.call(() -> {
      CommentView before = own(plan, id, ifMatch);
      CommentInput after = patched(before, patch);
      if (after.text().equals(before.text())) {
        return before;
      }
      Instant now = Moments.now();
      Args args = Args.of("id", id).and("revision", before.revision());
      Etag.requireWritten(sql.update(EDIT, args.and("text", after.text()).and("now", now)));
      note("comment-edited", plans.get(plan), id);
      return get(plan, id);
    });
  }

  /** Takes it back: that there was one stays, what it said does not. */
  void delete(UUID plan, UUID id, @Nullable String ifMatch) {
    transactions.run(() -> {
      CommentView comment = own(plan, id, ifMatch);
      Args args = Args.of("id", id).and("revision", comment.revision());
      Etag.requireWritten(sql.update(DELETE, args.and("now", Moments.now())));
      note("comment-deleted", plans.get(plan), id);
    });
  }

  private CommentView own(UUID plan, UUID id, @Nullable String ifMatch) {
    policy.requireWrite();
    policy.requireSide(plans.get(plan).employee().id());
    CommentView comment = get(plan, id);
    if (!comment.createdBy().equals(tenancy.caller().subject())) {
      throw CommonProblem.FORBIDDEN.because("Only its author changes a comment.");
    }
    Etag.requireMatch(ifMatch, comment.revision());
    return comment;
  }

  private CommentInput patched(CommentView before, MergePatch patch) {
    CommentInput present = new CommentInput(before.itemId(), shown(before));
    Parsed<CommentInput> read = json.read(patch.applyTo(present, mapper), CommentInput.class);
    if (read.value() != null && !Objects.equals(read.value().itemId(), before.itemId())) {
      read.faults().add("/itemId", FaultCode.IMMUTABLE, "A comment stays where it was made.");
    }
    return read.valid();
  }

  private void note(String what, PlanView plan, UUID id) {
    feed.note(what, plan.id(), plan.employee().id(), Map.of("commentId", id));
  }

  private static Filters filters(@Nullable String itemId) {
    return new Filters().uuid("itemId", itemId, "c.item_id = :itemId");
  }

  private static String shown(CommentView comment) {
    return comment.text() == null ? "" : comment.text();
  }

  private static void requireItem(PlanView plan, @Nullable UUID item, Faults faults) {
    boolean known =
        item == null || plan.items().stream().map(PlanItemView::id).anyMatch(item::equals);
    if (!known) {
      faults.add("/itemId", FaultCode.UNKNOWN_REFERENCE, "The plan has no such item.");
    }
  }
}
