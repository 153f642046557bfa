package org.espalier.learning.catalogue;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/**
 * What activities were. Each change of content is a version, numbered by the revision of the
 * activity from which on it held; revisions between two numbers (taken off the catalogue, put back)
 * have the content of the earlier. Versions outlive their activity.
 */
@Singleton
public class ActivityVersions {

  private static final Listing<ActivityVersionView> LISTING =
      new Listing<>(Query.file("learning/activity_versions"), ActivityVersionView::of, "v")
          .dated("v.made_at", "null::timestamptz")
          .sort("number", "v.number::bigint", "bigint", view -> (long) view.number())
          .usually("-number");

  private static final String AT_REVISIONS =
      "v.id in (select l.id from unnest(:activities::uuid[], :numbers::int[]) as n (activity_id, number)"
          + " cross join lateral (select o.id from activity_version o where o.tenant_id = :tenant"
          + " and o.activity_id = n.activity_id and o.number <= n.number order by o.number desc limit 1) l)";
  private static final String REACHED =
      "exists (select 1 from activity a where a.tenant_id = :tenant and a.id = v.activity_id and a.version >= :number)";

  private final Sql sql;
  private final Activities activities;
  private final OpenPolicy policy;

  ActivityVersions(Sql sql, Tenancy tenancy, Activities activities) {
    this.sql = sql;
    this.activities = activities;
    this.policy = new OpenPolicy("activities", tenancy, Role.LEARNING_ADMIN);
  }

  /**
   * A page of the versions of an activity, the latest first unless another order is asked for.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  Page<ActivityVersionView> page(UUID activity, PageParams asked) {
    Page<ActivityVersionView> found =
        LISTING.page(
            sql,
            asked,
            new Filters()
                .add(Condition.of("v.activity_id = :activity", Args.of("activity", activity)))
                .add(policy.visible()));
    if (found.items().isEmpty()) {
      // Every activity has a version: none is there, or the parameters leave none.
      activities.get(activity);
    }
    return found;
  }

  /**
   * What an activity was at one of its revisions.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  ActivityVersionView get(UUID activity, int number) {
    Condition reached = Condition.of(REACHED, Args.of("number", number));
    return LISTING
        .one(
            sql,
            Condition.and(
                List.of(at(List.of(new Revision(activity, number))), reached, policy.visible())))
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such version."));
  }

  /** The versions among these ids. */
  List<ActivityVersionView> all(Collection<UUID> ids) {
    Condition among = Condition.of("v.id = any(:ids)", Args.none().uuids("ids", ids));
    return LISTING.some(sql, Condition.and(List.of(among, policy.visible())));
  }

  /** The same part of the versions of each of several activities. */
  Map<UUID, Slice<ActivityVersionView>> slices(List<UUID> owners, PageParams asked, Window window) {
    return LISTING.slices(
        sql,
        new Owners("v.activity_id", owners),
        asked,
        window,
        new Filters().add(policy.visible()));
  }

  /**
   * What activities were at some of their revisions, in their order; null where nothing is kept.
   */
  public List<@Nullable ActivityVersionView> of(Collection<Revision> revisions) {
    Condition all = Condition.and(List.of(at(revisions), policy.visible()));
    Map<UUID, NavigableMap<Integer, ActivityVersionView>> found = new HashMap<>();
    LISTING
        .some(sql, all)
        .forEach(view ->
            found
                .computeIfAbsent(view.activityId(), _ -> new TreeMap<>())
                .put(view.number(), view));
    return revisions.stream().<@Nullable ActivityVersionView>map(one -> of(found, one)).toList();
  }

  private static @Nullable ActivityVersionView of(
      Map<UUID, NavigableMap<Integer, ActivityVersionView>> found, Revision asked) {
    var versions = found.get(asked.activity());
    var entry = versions == null ? null : versions.floorEntry(asked.number());
    return entry == null ? null : entry.getValue();
  }

  private static Condition at(Collection<Revision> revisions) {
    return Condition.of(
        AT_REVISIONS,
        Args.none()
            .uuids("activities", revisions.stream().map(Revision::activity).toList())
            .and("numbers", revisions.stream().map(Revision::number).toArray(Integer[]::new)));
  }

  /** An activity at one of its revisions. */
  public record Revision(UUID activity, int number) {}
}
