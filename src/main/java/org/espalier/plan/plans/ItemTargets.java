package org.espalier.plan.plans;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.learning.catalogue.ActivityRef;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;

/** Finds out what the items of a plan are about; what is wrong is added to the row's faults. */
final class ItemTargets {

  private ItemTargets() {}

  /**
   * The items that have a competency and a level.
   *
   * @param competencies gets those that the items are about
   */
  static List<ItemContent> of(
      Inbound<PlanInput> row, References references, Map<UUID, CompetencyRef> competencies) {
    List<ItemContent> items = new ArrayList<>();
    for (int i = 0; i < row.input().planned().size(); i++) {
      PlanItemInput item = row.input().planned().get(i);
      String at = "/items/" + i;
      CompetencyRef competency =
          item == null
              ? null
              : CompetencyRef.EITHER.find(
                  at, row, references, item.competencyExternalId(), item.competencyId());
      if (item == null || competency == null || item.targetLevel() == null) {
        continue;
      }
      competency.requireOnScale(item.targetLevel(), at + "/targetLevel", row.faults());
      competency.requireOnScale(item.fromLevel(), at + "/fromLevel", row.faults());
      if (competencies.put(competency.id(), competency) != null) {
        row.faults().add(at, FaultCode.DUPLICATE, "The plan has an item of this one already.");
      }
      items.add(
          new ItemContent(
              competency.id(),
              item.targetLevel(),
              item.kindOrUsual(),
              item.due(),
              item.closeReason(),
              actions(row, item, at, references)));
    }
    return items;
  }

  private static List<ActionContent> actions(
      Inbound<PlanInput> row, PlanItemInput item, String at, References references) {
    List<ActionContent> actions = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < item.planned().size(); i++) {
      PlanActionInput action = item.planned().get(i);
      String place = at + "/actions/" + i;
      if (action == null || action.type() == null) {
        continue;
      }
      ActivityRef activity =
          ActivityRef.EITHER.find(
              place, row, references, action.activityExternalId(), action.activityId());
      if (activity != null && !seen.add(activity.id())) {
        row.faults().add(place, FaultCode.DUPLICATE, "The item has this activity already.");
      }
      Lookup.Id article =
          ArticleRefs.EITHER.find(
              place, row, references, action.articleExternalId(), action.articleId());
      if (article != null && !seen.add(article.id())) {
        row.faults().add(place, FaultCode.DUPLICATE, "The item has this article already.");
      }
      actions.add(
          new ActionContent(
              action.type(),
              action.title(),
              activity == null ? null : activity.id(),
              article == null ? null : article.id(),
              action.due()));
    }
    return actions;
  }
}
