package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.platform.workflow.Transitions;

/** The enrolments that a caller may see. */
@Singleton
class EnrolmentReader {

  private static final Listing<EnrolmentView> LISTING =
      new Listing<>(Query.file("learning/enrolments"), EnrolmentView::of, "n")
          .dated("n.updated_at", "null::timestamptz")
          .sort("startsAt", "s.starts_at", "timestamptz", EnrolmentView::startsAt)
          .sort("updatedAt", "n.updated_at", "timestamptz", EnrolmentView::updatedAt);
  private static final Query TAKEN =
      Query.of(
          "select n.id from enrolment n where n.tenant_id = :tenant and n.external_id = :externalId"
              + " and n.source = :source");
  private static final Transitions TRANSITIONS =
      new Transitions(
          Query.of(
              """
              select t.enrolment_id, t.id, t.from_state, t.to_state, t.comment, t.made_at, t.made_by
              from enrolment_transition t
              where t.tenant_id = :tenant and t.enrolment_id = any(:ids) order by t.id\
              """),
          "enrolment_id");

  private final Sql sql;
  private final EnrolmentPolicy policy;

  EnrolmentReader(Sql sql, EnrolmentPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /** A page of them. */
  Page<EnrolmentView> page(PageParams asked, Filters filters) {
    return LISTING.page(sql, asked, filters.add(policy.visible()));
  }

  /** A part of them, told from either end. */
  Slice<EnrolmentView> slice(PageParams asked, Window window, Filters filters) {
    return LISTING.slice(sql, asked, window, filters.add(policy.visible()));
  }

  /** The same part of the list of each of several owners. */
  Map<UUID, Slice<EnrolmentView>> slices(Owners owners, PageParams asked, Window window) {
    return LISTING.slices(sql, owners, asked, window, new Filters().add(policy.visible()));
  }

  /** Those among these ids. */
  List<EnrolmentView> all(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : LISTING.some(sql, Condition.and(List.of(among(ids), policy.visible())));
  }

  /** One of them. */
  EnrolmentView get(UUID id) {
    return LISTING
        .one(sql, Condition.and(List.of(among(List.of(id)), policy.visible())))
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such enrolment."));
  }

  /** Hands out all of them, oldest first. */
  void each(Consumer<EnrolmentView> consumer) {
    LISTING.each(sql, policy.visible(), consumer);
  }

  /** True if there is an enrolment with this key, visible or not. */
  boolean taken(String source, String externalId) {
    Args key = Args.of("source", source).and("externalId", externalId);
    return sql.first(TAKEN, key, row -> row.uuid("id")).isPresent();
  }

  /** Those of a command, whoever gave it, in the order of their ids in the list. */
  List<EnrolmentView> reread(List<UUID> ids) {
    Map<UUID, EnrolmentView> found = new HashMap<>();
    LISTING.some(sql, among(ids)).forEach(one -> found.put(one.id(), one));
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }

  /** The steps that visible enrolments took, in the enrolments' order. */
  List<List<TransitionView>> transitions(List<UUID> ids) {
    return TRANSITIONS.of(sql, ids);
  }

  private static Condition among(Collection<UUID> ids) {
    return Condition.of("n.id = any(:ids)", Args.none().uuids("ids", ids));
  }
}
