package org.espalier.plan.plans;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.Patch;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.workflow.TransitionRequest;
import org.jspecify.annotations.Nullable;

/**
 * The commands on development plans over GraphQL. Two people edit a plan, so each command names the
 * revision that it was decided on.
 */
@Singleton
class PlanCommandGraph implements Graph {

  private final PlanService service;
  private final PlanSteps steps;
  private final StrictJson json;

  PlanCommandGraph(PlanService service, PlanSteps steps, StrictJson json) {
    this.service = service;
    this.steps = steps;
    this.json = json;
  }

  @Mutation
  @Description("Makes a development plan, a draft.")
  public PlanView createDevelopmentPlan(Body<PlanInput> input) {
    return service.create(input);
  }

  @Mutation
  @Description("Changes some members of a plan that is not agreed yet.")
  public PlanView patchDevelopmentPlan(UUID id, Patch<PlanInput> patch, int revision) {
    return service.patch(id, patch.members(), Etag.of(revision));
  }

  @Mutation
  @Description("Deletes a plan that was never agreed, or that was cancelled.")
  public UUID deleteDevelopmentPlan(UUID id, int revision) {
    steps.delete(id, Etag.of(revision));
    return id;
  }

  @Mutation
  @Description("Adds something to develop.")
  public PlanView addPlanItem(UUID planId, Body<PlanItemInput> input, int revision) {
    return service.addItem(planId, input.valid(), Etag.of(revision));
  }

  @Mutation
  @Description("Changes some members of an item.")
  public PlanView patchPlanItem(
      UUID planId, UUID itemId, Patch<PlanItemInput> patch, int revision) {
    return service.patchItem(planId, itemId, patch.members(), Etag.of(revision));
  }

  @Mutation
  @Description("Takes an item out of a plan.")
  public PlanView removePlanItem(UUID planId, UUID itemId, int revision) {
    return service.removeItem(planId, itemId, Etag.of(revision));
  }

  @Mutation
  @Description("Closes an item by hand that is not achieved.")
  public PlanView closePlanItem(UUID planId, UUID itemId, Body<ItemClosing> input, int revision) {
    return steps.closeItem(planId, itemId, input.valid(), Etag.of(revision));
  }

  @Mutation
  @Description("Proposes a draft to the other side.")
  public PlanView proposeDevelopmentPlan(UUID id, @Nullable String comment, int revision) {
    return step(id, PlanState.PROPOSED, comment, revision);
  }

  @Mutation
  @Description("Makes a proposal a draft again.")
  public PlanView withdrawDevelopmentPlan(UUID id, @Nullable String comment, int revision) {
    return step(id, PlanState.DRAFT, comment, revision);
  }

  @Mutation
  @Description("Agrees to a proposal; with the agreement of both sides the plan is agreed.")
  public PlanView agreeToDevelopmentPlan(UUID id, @Nullable String comment, int revision) {
    return step(id, PlanState.AGREED, comment, revision);
  }

  @Mutation
  @Description("Begins an agreed plan: its learning is assigned.")
  public PlanView activateDevelopmentPlan(UUID id, @Nullable String comment, int revision) {
    return step(id, PlanState.ACTIVE, comment, revision);
  }

  @Mutation
  @Description("Ends a plan that was carried out.")
  public PlanView completeDevelopmentPlan(UUID id, @Nullable String comment, int revision) {
    return step(id, PlanState.COMPLETED, comment, revision);
  }

  @Mutation
  @Description("Calls a plan off; open learning that it asked for is cancelled.")
  public PlanView cancelDevelopmentPlan(UUID id, @Nullable String comment, int revision) {
    return step(id, PlanState.CANCELLED, comment, revision);
  }

  private PlanView step(UUID id, PlanState to, @Nullable String comment, int revision) {
    TransitionRequest request = json.checked(new TransitionRequest(to.name(), comment));
    return steps.transition(id, request, Etag.of(revision));
  }
}
