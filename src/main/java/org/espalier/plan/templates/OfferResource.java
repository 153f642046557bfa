package org.espalier.plan.templates;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.plan.plans.PlanView;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What later versions of its template offer to a plan, over REST. */
@Path("/api/v1/development-plans")
@Tag(name = "Development plans")
@RunOnVirtualThread
class OfferResource {

  private final Offers offers;
  private final OfferDecisions decisions;

  OfferResource(Offers offers, OfferDecisions decisions) {
    this.offers = offers;
    this.decisions = decisions;
  }

  /**
   * What is new in the plan's template and would change the plan: items, targets, dates, actions.
   * Nothing of it happens unless somebody takes it.
   */
  @GET
  @Path("/{id}/offers")
  @Operation(
      operationId = "listDevelopmentPlanOffers",
      summary = "What a later version of its template offers to a plan")
  @Problems("GONE")
  public List<OfferView> list(@PathParam("id") UUID id) {
    return offers.of(id);
  }

  @GET
  @Path("/{id}/offer-decisions")
  @Operation(
      operationId = "listDevelopmentPlanOfferDecisions",
      summary = "What became of the offers to a plan",
      description = "In the order in which they were decided.")
  @Problems("GONE")
  public List<DecisionView> decisions(@PathParam("id") UUID id) {
    return offers.decisions(id);
  }

  /**
   * What is accepted is an edit like any other: the plan is a draft again, and both sides agree
   * anew before it goes on; learning that was assigned stays assigned. What is declined is not
   * offered again until the template changes once more.
   */
  @POST
  @Path("/{id}/offer-decisions")
  @Idempotent
  @Operation(
      operationId = "decideDevelopmentPlanOffer",
      summary = "Accept or decline what a later version of its template offers to a plan")
  @APIResponse(responseCode = "200", description = "The plan as it is now.")
  @Problems("GONE")
  public RestResponse<PlanView> decide(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<OfferDecision> body) {
    return RestResponse.ok(decisions.decide(id, body, ifMatch));
  }
}
