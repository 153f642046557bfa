package org.espalier.learning.rules;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.jboss.resteasy.reactive.RestResponse;

/** Looks at everybody by all rules, over REST. */
@Path("/api/v1/rule-evaluations")
@Tag(
    name = "Rule evaluations",
    description =
        "Looks at everybody by all rules and certifications: what they assigned and took back.")
@RunOnVirtualThread
class EvaluationResource {

  private final Evaluations evaluations;

  EvaluationResource(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  @GET
  public Page<EvaluationView> list(@BeanParam PageParams page) {
    return evaluations.page(page, new Filters());
  }

  @GET
  @Path("/{id}")
  public EvaluationView get(@PathParam("id") UUID id) {
    return evaluations.get(id);
  }

  /**
   * People whose own records change are looked at at once, everybody when rules or the organisation
   * change; this is for those who want to be sure.
   */
  @POST
  @Idempotent
  @Operation(operationId = "evaluateRules", summary = "Look at everybody by all rules")
  @APIResponse(responseCode = "202")
  public RestResponse<EvaluationView> evaluate() {
    EvaluationView asked = evaluations.ask();
    return Answers.accepted("/api/v1/rule-evaluations/" + asked.id(), asked);
  }
}
