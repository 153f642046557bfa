package org.espalier.learning.catalogue;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.competency.frameworks.Competencies;
import org.espalier.competency.frameworks.CompetencyView;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** The catalogue over GraphQL. */
@Singleton
class ActivityGraph extends SyncedGraph<ActivityInput, ActivityView> {

  private static final String COMPETENCY = "Only what develops this competency.";
  private static final String LEVEL = "Only what develops to this level at least.";
  private static final String LANGUAGE = "Only what is held in this language, among others.";
  private static final String HOURS = "Only what is known to take no longer.";
  private static final String COST =
      "Only what costs nothing, or no more than this; needs currency.";
  private static final String JOB = "Only what develops something that this job requires.";
  private static final String AVAILABLE =
      "Only what this person can begin today: on offer, for an audience that the person belongs to, with"
          + " every prerequisite met.";
  private static final String DAY = "Only what is on offer on this day.";
  private static final String WORDS =
      "Words, or beginnings of words, of title, description, provider, tags and id.";

  private final Activities activities;
  private final Competencies competencies;
  private final ActivityFinder finder;
  private final ActivityFacets facets;

  ActivityGraph(
      Activities activities,
      Competencies competencies,
      ActivityFinder finder,
      ActivityFacets facets) {
    super(activities, ActivityView.class);
    this.activities = activities;
    this.competencies = competencies;
    this.finder = finder;
    this.facets = facets;
  }

  @Query
  @Description("The catalogue: what people can learn by.")
  public Slice<ActivityView> activities(
      Paging paging,
      @Description(COMPETENCY) @Id @Nullable String competencyId,
      @Description(LEVEL) @Nullable BigDecimal level,
      @Nullable ActivityType type,
      @Description(LANGUAGE) @Nullable String language,
      @Nullable String provider,
      @Nullable String tag,
      @Nullable Difficulty difficulty,
      @Nullable DeliveryMode deliveryMode,
      @Description(HOURS) @Nullable BigDecimal maxHours,
      @Description(COST) @Nullable BigDecimal maxCost,
      @Nullable String currency,
      @Description(JOB) @Id @Nullable String jobId,
      @Description(AVAILABLE) @Id @Nullable String availableTo,
      @Description(DAY) @Nullable LocalDate activeOn,
      @Nullable Status status,
      @Description(WORDS) @Nullable String q) {
    return list(
        paging,
        finder.filters(
            ActivitySearch.of(
                competencyId,
                level,
                type,
                language,
                provider,
                tag,
                difficulty,
                deliveryMode,
                maxHours,
                maxCost,
                currency,
                jobId,
                availableTo,
                activeOn,
                status,
                q)));
  }

  @Query
  @Description(
      "How many activities of the catalogue have each value of each facet; of all facets if none is named.")
  public FacetsView activityFacets(
      @Nullable List<FacetName> facets,
      @Description(COMPETENCY) @Id @Nullable String competencyId,
      @Description(LEVEL) @Nullable BigDecimal level,
      @Nullable ActivityType type,
      @Description(LANGUAGE) @Nullable String language,
      @Nullable String provider,
      @Nullable String tag,
      @Nullable Difficulty difficulty,
      @Nullable DeliveryMode deliveryMode,
      @Description(HOURS) @Nullable BigDecimal maxHours,
      @Description(COST) @Nullable BigDecimal maxCost,
      @Nullable String currency,
      @Description(JOB) @Id @Nullable String jobId,
      @Description(AVAILABLE) @Id @Nullable String availableTo,
      @Description(DAY) @Nullable LocalDate activeOn,
      @Nullable Status status,
      @Description(WORDS) @Nullable String q) {
    return this.facets.countBy(
        ActivitySearch.of(
            competencyId,
            level,
            type,
            language,
            provider,
            tag,
            difficulty,
            deliveryMode,
            maxHours,
            maxCost,
            currency,
            jobId,
            availableTo,
            activeOn,
            status,
            q),
        facets);
  }

  @Description("The competency that is developed.")
  public List<@Nullable CompetencyView> competency(@Source List<Develops> develops) {
    return Referred.by(develops, Develops::competencyId, competencies::all);
  }

  @Description("The activity to complete before.")
  public List<@Nullable ActivityView> activity(@Source List<Prerequisite> prerequisites) {
    return Referred.by(prerequisites, Prerequisite::activityId, activities::all);
  }

  @Name("competency")
  @Description("The competency to have before.")
  public List<@Nullable CompetencyView> competencyBefore(@Source List<Prerequisite> prerequisites) {
    return Referred.by(prerequisites, Prerequisite::competencyId, competencies::all);
  }

  @Description("The activity with all its members.")
  public List<@Nullable ActivityView> full(@Source List<ActivityBrief> mentioned) {
    return Referred.by(mentioned, ActivityBrief::id, activities::all);
  }

  @Name("activity")
  @Description("The activity whose completion counts.")
  public List<@Nullable ActivityView> equivalent(@Source List<Equivalent> equivalents) {
    return Referred.by(equivalents, Equivalent::activityId, activities::all);
  }

  @Name("activity")
  @Description("The part with all its members.")
  public List<@Nullable ActivityView> part(@Source List<ProgramPart> parts) {
    return Referred.by(parts, ProgramPart::activityId, activities::all);
  }
}
