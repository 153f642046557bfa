package org.espalier.learning.rules;

import jakarta.inject.Singleton;
import org.espalier.learning.catalogue.Activities;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.tenancy.Role;
import org.espalier.workforce.audience.Audiences;

/** The rules of a tenant. When one changes, everybody is looked at anew in the background. */
@Singleton
public class AssignmentRules extends Synced<AssignmentRuleInput, AssignmentRuleView> {

  AssignmentRules(Tools tools) {
    super(
        tools,
        "assignment-rule",
        table(),
        null,
        new Listing<>(Query.file("learning/assignment_rules"), AssignmentRuleView::of, "r")
            .sort("name", "r.name", "text", AssignmentRuleView::name)
            .sort("externalId", "r.external_id", "text", AssignmentRuleView::externalId)
            .sort("updatedAt", "r.updated_at", "timestamptz", AssignmentRuleView::updatedAt),
        "r",
        new OpenPolicy("assignment-rules", tools.tenancy(), Role.LEARNING_ADMIN));
  }

  private static SyncTable<AssignmentRuleInput> table() {
    SyncTable<AssignmentRuleInput> table =
        new SyncTable<AssignmentRuleInput>("assignment_rule")
            .text("name", AssignmentRuleInput::name)
            .text("description", AssignmentRuleInput::description);
    return Audiences.column(table, AssignmentRuleInput::audience)
        .historic()
        .reference(
            "activity_id",
            Activities.LOOKUP,
            AssignmentRuleInput::activityExternalId,
            "/activityExternalId")
        .historic()
        .flag("mandatory", AssignmentRuleInput::binding)
        .historic()
        .date("due_on", AssignmentRuleInput::dueOn)
        .historic()
        .text("due_after_hire", AssignmentRuleInput::dueAfterHire)
        .historic()
        .text("due_after_assignment", AssignmentRuleInput::dueAfterAssignment)
        .historic()
        .date("valid_from", AssignmentRuleInput::validFrom)
        .historic()
        .date("valid_to", AssignmentRuleInput::validTo)
        .historic();
  }

  @Override
  public String name() {
    return "assignment-rules";
  }

  @Override
  public Class<AssignmentRuleInput> input() {
    return AssignmentRuleInput.class;
  }

  @Override
  protected AssignmentRuleInput inputOf(AssignmentRuleView rule) {
    return new AssignmentRuleInput(
        rule.externalId(),
        rule.source(),
        rule.name(),
        rule.description(),
        rule.audience(),
        rule.activityExternalId(),
        rule.mandatory(),
        rule.dueOn(),
        rule.dueAfterHire(),
        rule.dueAfterAssignment(),
        rule.validFrom(),
        rule.validTo(),
        rule.status());
  }
}
