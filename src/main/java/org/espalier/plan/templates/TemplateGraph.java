package org.espalier.plan.templates;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.plan.plans.PlanReader;
import org.espalier.plan.plans.PlanView;
import org.espalier.plan.plans.TemplateBrief;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** Templates of development plans over GraphQL, and what they offer to plans. */
@Singleton
class TemplateGraph extends SyncedGraph<TemplateInput, TemplateView> {

  private final Templates templates;
  private final Applications applications;
  private final Offers offers;
  private final OfferDecisions decisions;
  private final PlanReader plans;

  TemplateGraph(
      Templates templates,
      Applications applications,
      Offers offers,
      OfferDecisions decisions,
      PlanReader plans) {
    super(templates, TemplateView.class);
    this.templates = templates;
    this.applications = applications;
    this.offers = offers;
    this.decisions = decisions;
    this.plans = plans;
  }

  @Query
  @Description("Templates of development plans.")
  public Slice<TemplateView> planTemplates(
      Paging paging,
      @Description("Only those that are meant for people with this job.") @Id
          @Nullable String jobId,
      @Nullable Status status) {
    return list(paging, TemplateResource.filters(jobId, status == null ? null : status.name()));
  }

  @Mutation
  @Description("Makes plans of a template for many people, or says which it would make.")
  public ApplicationView applyPlanTemplate(UUID id, Body<ApplicationRequest> input) {
    return applications.apply(id, input);
  }

  @Mutation
  @Description("Accepts or declines what a later version of its template offers to a plan.")
  public PlanView decideDevelopmentPlanOffer(UUID id, Body<OfferDecision> input, int revision) {
    return decisions.decide(id, input, Etag.of(revision));
  }

  @Description("The plans that were made of it.")
  public List<Slice<PlanView>> plans(@Source List<TemplateView> templates, Paging paging) {
    Owners owners = new Owners("p.template_id", templates.stream().map(TemplateView::id).toList());
    Map<UUID, Slice<PlanView>> found =
        plans.slices(owners, paging.params(), paging.window(), new Filters());
    return templates.stream().map(one -> Objects.requireNonNull(found.get(one.id()))).toList();
  }

  @Description("The template with all its members.")
  public List<@Nullable TemplateView> full(@Source List<TemplateBrief> mentioned) {
    return Referred.by(mentioned, TemplateBrief::id, templates::all);
  }

  @Description("What a later version of its template offers to the plan.")
  public List<List<OfferView>> offers(@Source List<PlanView> plans) {
    Map<UUID, List<OfferView>> found = offers.of(plans);
    return plans.stream().map(plan -> found.getOrDefault(plan.id(), List.of())).toList();
  }
}
