package org.espalier.plan.trace;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.espalier.plan.plans.PlanItemView;
import org.espalier.plan.plans.PlanReader;
import org.espalier.plan.plans.PlanView;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/** The way back: from what came of plans to their items, for many things at once. */
@Singleton
class PlanLinks {

  private static final Query LINKS = Query.file("plan/links");

  private final Sql sql;
  private final PlanReader plans;

  PlanLinks(Sql sql, PlanReader plans) {
    this.sql = sql;
    this.plans = plans;
  }

  /** The visible items to which assignments, completions or pieces of evidence belong, by these. */
  Map<UUID, List<PlanItemLink>> of(Collection<UUID> things) {
    Map<UUID, Set<UUID>> items = new LinkedHashMap<>();
    Set<UUID> ids = new LinkedHashSet<>();
    sql.list(
        LINKS,
        Args.none().uuids("things", things),
        row -> {
          ids.add(row.uuid("plan_id"));
          return items
              .computeIfAbsent(row.uuid("thing_id"), _ -> new LinkedHashSet<>())
              .add(row.uuid("item_id"));
        });
    Map<UUID, PlanItemLink> links = new HashMap<>();
    if (!ids.isEmpty()) {
      plans.all(ids).forEach(plan -> link(plan, links));
    }
    Map<UUID, List<PlanItemLink>> found = new HashMap<>();
    items.forEach((thing, linked) -> {
      List<PlanItemLink> visible = new ArrayList<>();
      for (UUID item : linked) {
        PlanItemLink link = links.get(item);
        if (link != null) {
          visible.add(link);
        }
      }
      found.put(thing, visible);
    });
    return found;
  }

  private static void link(PlanView plan, Map<UUID, PlanItemLink> links) {
    if (plan.deletedAt() == null) {
      for (PlanItemView item : plan.items()) {
        links.put(item.id(), new PlanItemLink(plan, item));
      }
    }
  }
}
