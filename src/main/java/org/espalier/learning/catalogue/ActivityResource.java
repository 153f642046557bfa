package org.espalier.learning.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.SyncedResource;
import org.jspecify.annotations.Nullable;

/** The catalogue over REST. */
@Path("/api/v1/activities")
@Tag(
    name = "Activities",
    description = "The catalogue: what people can learn by, and what it develops.")
@RunOnVirtualThread
class ActivityResource extends SyncedResource<ActivityInput, ActivityView> {

  private static final String AVAILABLE =
      "Only what this person can begin today: on offer, for an audience that the person belongs to,"
          + " with every prerequisite met. Nothing for a person whom the caller may not see.";

  private final Activities activities;
  private final ActivityFinder finder;
  private final ActivityFacets facets;

  ActivityResource(Activities activities, ActivityFinder finder, ActivityFacets facets) {
    super(activities);
    this.activities = activities;
    this.finder = finder;
    this.facets = facets;
  }

  /**
   * Those of the catalogue that satisfy every condition.
   *
   * @param type only what is of this kind
   * @param language only what is held in this language, among others
   * @param provider only what this provider offers
   * @param tag only what has this tag
   * @param difficulty only what is meant for these people
   * @param deliveryMode only what reaches people in this way
   * @param currency of maxCost, ISO 4217
   * @param jobId only what develops something that this job requires, by all tiers that hold for it
   * @param status only what is in the catalogue, or only what was taken off it
   */
  @GET
  @SortedBy({"title", "externalId", "updatedAt"})
  public Page<ActivityView> list(
      @BeanParam PageParams page,
      @QueryParam("competencyId") @Nullable String competencyId,
      @Parameter(
              description = "Only what develops to this level at least.",
              schema = @Schema(type = SchemaType.NUMBER, minimum = "0"))
          @QueryParam("level")
          @Nullable String level,
      @QueryParam("type") @Nullable String type,
      @QueryParam("language") @Nullable String language,
      @QueryParam("provider") @Nullable String provider,
      @QueryParam("tag") @Nullable String tag,
      @QueryParam("difficulty") @Nullable String difficulty,
      @QueryParam("deliveryMode") @Nullable String deliveryMode,
      @Parameter(
              description = "Only what is known to take no longer.",
              schema = @Schema(type = SchemaType.NUMBER, minimum = "0"))
          @QueryParam("maxHours")
          @Nullable String maxHours,
      @Parameter(
              description = "Only what costs nothing, or no more than this; needs currency.",
              schema = @Schema(type = SchemaType.NUMBER, minimum = "0"))
          @QueryParam("maxCost")
          @Nullable String maxCost,
      @QueryParam("currency") @Nullable String currency,
      @QueryParam("jobId") @Nullable String jobId,
      @Parameter(
              description = AVAILABLE,
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("availableTo")
          @Nullable String availableTo,
      @Parameter(
              description = "Only what is on offer on this day.",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("activeOn")
          @Nullable String activeOn,
      @QueryParam("status") @Nullable String status,
      @QueryParam("q") @Nullable String q) {
    return activities.page(
        page,
        finder.filters(
            new ActivitySearch(
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

  /**
   * How many of the activities that the conditions leave have each value of each facet; the hundred
   * most frequent values of each.
   *
   * @param type only what is of this kind
   * @param language only what is held in this language, among others
   * @param provider only what this provider offers
   * @param tag only what has this tag
   * @param difficulty only what is meant for these people
   * @param deliveryMode only what reaches people in this way
   * @param currency of maxCost, ISO 4217
   * @param jobId only what develops something that this job requires, by all tiers that hold for it
   * @param status only what is in the catalogue, or only what was taken off it
   */
  @GET
  @Path("/facets")
  @Operation(operationId = "countActivities", summary = "Count activities by facets")
  public FacetsView facets(
      @Parameter(
              description =
                  "Facets parted by commas: type, competency, level, language, provider, tag, difficulty,"
                      + " deliveryMode, hours, cost; all if absent.",
              schema =
                  @Schema(type = SchemaType.STRING, maxLength = 200, pattern = "^[A-Za-z_,]+$"))
          @QueryParam("facets")
          @Nullable String names,
      @QueryParam("competencyId") @Nullable String competencyId,
      @Parameter(
              description = "Only what develops to this level at least.",
              schema = @Schema(type = SchemaType.NUMBER, minimum = "0"))
          @QueryParam("level")
          @Nullable String level,
      @QueryParam("type") @Nullable String type,
      @QueryParam("language") @Nullable String language,
      @QueryParam("provider") @Nullable String provider,
      @QueryParam("tag") @Nullable String tag,
      @QueryParam("difficulty") @Nullable String difficulty,
      @QueryParam("deliveryMode") @Nullable String deliveryMode,
      @Parameter(
              description = "Only what is known to take no longer.",
              schema = @Schema(type = SchemaType.NUMBER, minimum = "0"))
          @QueryParam("maxHours")
          @Nullable String maxHours,
      @Parameter(
              description = "Only what costs nothing, or no more than this; needs currency.",
              schema = @Schema(type = SchemaType.NUMBER, minimum = "0"))
          @QueryParam("maxCost")
          @Nullable String maxCost,
      @QueryParam("currency") @Nullable String currency,
      @QueryParam("jobId") @Nullable String jobId,
      @Parameter(
              description = AVAILABLE,
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("availableTo")
          @Nullable String availableTo,
      @Parameter(
              description = "Only what is on offer on this day.",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("activeOn")
          @Nullable String activeOn,
      @QueryParam("status") @Nullable String status,
      @QueryParam("q") @Nullable String q) {
    return facets.count(
        new ActivitySearch(
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
        names);
  }
}
