package org.espalier.learning.rules;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.learning.assignments.AssignmentView;
import org.espalier.learning.catalogue.Activities;
import org.espalier.learning.catalogue.ActivityView;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** Assignment rules over GraphQL. */
@Singleton
class AssignmentRuleGraph extends SyncedGraph<AssignmentRuleInput, AssignmentRuleView> {

  private final AssignmentRules rules;
  private final Activities activities;

  AssignmentRuleGraph(AssignmentRules rules, Activities activities) {
    super(rules, AssignmentRuleView.class);
    this.rules = rules;
    this.activities = activities;
  }

  @Query
  @Description("Which learning is assigned to whom by rule.")
  public Slice<AssignmentRuleView> assignmentRules(
      Paging paging, @Id @Nullable String activityId, @Nullable Status status) {
    return list(
        paging, AssignmentRuleResource.filters(activityId, status == null ? null : status.name()));
  }

  @Description("What is to be done.")
  public List<@Nullable ActivityView> activity(@Source List<AssignmentRuleView> all) {
    return Referred.by(all, AssignmentRuleView::activityId, activities::all);
  }

  @Description("The rule that asked for it.")
  public List<@Nullable AssignmentRuleView> rule(@Source List<AssignmentView> assignments) {
    return Referred.by(assignments, AssignmentView::ruleId, rules::all);
  }
}
