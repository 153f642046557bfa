package org.espalier.plan.templates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.learning.catalogue.ActivityRef;
import org.espalier.plan.plans.ItemKind;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;

/** Makes the items of a template out of what was sent; what is wrong goes to the row's faults. */
final class TemplateItems {

  private TemplateItems() {}

  static Json of(Inbound<TemplateInput> row, References references) {
    List<TemplateItem> made = new ArrayList<>();
    for (int i = 0; i < row.input().planned().size(); i++) {
      TemplateItemInput item = row.input().planned().get(i);
      String at = "/items/" + i;
      CompetencyRef competency =
          item == null
              ? null
              : references.find(
                  CompetencyRef.LOOKUP,
                  row.source(),
                  item.competencyExternalId(),
                  at + "/competencyExternalId",
                  row.faults());
      if (item == null || competency == null) {
        continue;
      }
      competency.requireOnScale(item.targetLevel(), at + "/targetLevel", row.faults());
      made.add(
          new TemplateItem(
              competency.id(),
              item.competencyExternalId(),
              item.targetLevel(),
              item.kind() == null ? ItemKind.EXPERIENCE : item.kind(),
              item.dueAfterDays(),
              actions(row, item, at, references)));
    }
    return JsonText.of(made);
  }

  private static List<TemplateAction> actions(
      Inbound<TemplateInput> row, TemplateItemInput item, String at, References references) {
    List<TemplateAction> made = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < item.done().size(); i++) {
      TemplateActionInput action = item.done().get(i);
      if (action == null || action.type() == null) {
        continue;
      }
      ActivityRef activity =
          references.find(
              ActivityRef.LOOKUP,
              row.source(),
              action.activityExternalId(),
              at + "/actions/" + i + "/activityExternalId",
              row.faults());
      if (activity != null && !seen.add(activity.id())) {
        row.faults()
            .add(at + "/actions/" + i, FaultCode.DUPLICATE, "The item has this activity already.");
      }
      made.add(
          new TemplateAction(
              action.type(),
              action.title(),
              activity == null ? null : activity.id(),
              action.activityExternalId(),
              action.dueAfterDays()));
    }
    return made;
  }
}
