package org.espalier.insight.gaps;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.competency.frameworks.Tier;
import org.espalier.gap.GapStatus;
import org.espalier.gap.Severity;
import org.espalier.platform.graphql.Effort;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.workforce.jobs.LeadershipLevel;
import org.jspecify.annotations.Nullable;

/** The gaps of everybody over GraphQL. */
@Singleton
class GapInsightGraph implements Graph {

  /** What it takes to look at everybody, whatever is told of it. */
  private static final int EVERYBODY = 2_000;

  private final GapMaps maps;
  private final GapPeople people;
  private final GapTrends trends;

  GapInsightGraph(GapMaps maps, GapPeople people, GapTrends trends) {
    this.maps = maps;
    this.people = people;
    this.trends = trends;
  }

  @Override
  public List<Effort> efforts() {
    return List.of(
        Effort.of("Query", "gapMap", EVERYBODY),
        Effort.of("Query", "gapPeople", EVERYBODY),
        Effort.of("Query", "gapTrend", EVERYBODY));
  }

  @Query
  @Description(
      "The heat map of gaps: exact for those whom the caller may see, protected for those who see groups only.")
  public GapMapView gapMap(
      @Description("ORG_UNIT if absent.") @Nullable GapDimension rows,
      @Description("COMPETENCY if absent.") @Nullable GapDimension columns,
      @Description("How many levels below the top units and families are told apart; 1 if absent.")
          @Nullable Integer depth,
      @Description("A moment (RFC 3339) or a day; now if absent.") @Nullable String asOf,
      @Id @Nullable String orgUnitId,
      @Description("Of this unit and of those below it.") @Id @Nullable String withinOrgUnitId,
      @Id @Nullable String jobId,
      @Description("With a job of this family and of those below it.") @Id
          @Nullable String withinJobFamilyId,
      @Nullable String location,
      @Nullable LeadershipLevel leadershipLevel,
      @Nullable List<UUID> competencyIds,
      @Id @Nullable String frameworkId,
      @Nullable Tier tier) {
    GapGroup group =
        new GapGroup(
            orgUnitId,
            withinOrgUnitId,
            jobId,
            withinJobFamilyId,
            location,
            name(leadershipLevel),
            joined(competencyIds),
            frameworkId,
            name(tier));
    Params params = new Params();
    AsOf at = AsOf.parse(asOf, params);
    GapQuestion question = GapQuestion.of(name(rows), name(columns), text(depth), group, params);
    params.done();
    return maps.map(question, at, GapMaps.MOST_CELLS);
  }

  @Query
  @Description("Who stands how to what is required, of those whom the caller may see one by one.")
  public GapPeoplePage gapPeople(
      @Nullable GapStatus status,
      @Nullable Severity severity,
      @Description("A moment (RFC 3339) or a day; now if absent.") @Nullable String asOf,
      @Id @Nullable String orgUnitId,
      @Description("Of this unit and of those below it.") @Id @Nullable String withinOrgUnitId,
      @Id @Nullable String jobId,
      @Description("With a job of this family and of those below it.") @Id
          @Nullable String withinJobFamilyId,
      @Nullable String location,
      @Nullable LeadershipLevel leadershipLevel,
      @Nullable List<UUID> competencyIds,
      @Id @Nullable String frameworkId,
      @Nullable Tier tier,
      @Description("How many; 50 unless said otherwise.") @Nullable Integer first,
      @Description("nextCursor of the part before.") @Nullable String after) {
    GapGroup group =
        new GapGroup(
            orgUnitId,
            withinOrgUnitId,
            jobId,
            withinJobFamilyId,
            location,
            name(leadershipLevel),
            joined(competencyIds),
            frameworkId,
            name(tier));
    Params params = new Params();
    AsOf at = AsOf.parse(asOf, params);
    GapScope scope = group.scope(params);
    int most = params.number("first", text(first), PageParams.USUAL, 1, PageParams.MOST);
    params.done();
    return people.page(
        scope,
        new GapPeople.Wanted(status, severity),
        at,
        most,
        after == null ? null : GapPeoplePage.Place.decode(after));
  }

  @Query
  @Description(
      "Gaps over time, 36 days at most: the heat map of each day with a single cell. Days that are missing while complete is"
          + " false are worked out when it is asked again.")
  public GapTrendView gapTrend(
      @Description("The first day; eleven months before the last one if absent.")
          @Nullable LocalDate from,
      @Description("The last day; today if absent.") @Nullable LocalDate to,
      @Description("How far days are apart (P7D, P1M); P1M if absent.") @Nullable String every,
      @Id @Nullable String orgUnitId,
      @Description("Of this unit and of those below it.") @Id @Nullable String withinOrgUnitId,
      @Id @Nullable String jobId,
      @Description("With a job of this family and of those below it.") @Id
          @Nullable String withinJobFamilyId,
      @Nullable String location,
      @Nullable LeadershipLevel leadershipLevel,
      @Nullable List<UUID> competencyIds,
      @Id @Nullable String frameworkId,
      @Nullable Tier tier) {
    GapGroup group =
        new GapGroup(
            orgUnitId,
            withinOrgUnitId,
            jobId,
            withinJobFamilyId,
            location,
            name(leadershipLevel),
            joined(competencyIds),
            frameworkId,
            name(tier));
    Params params = new Params();
    GapScope scope = group.scope(params);
    GapDays days =
        GapDays.of(
            from == null ? null : from.toString(),
            to == null ? null : to.toString(),
            every,
            params);
    params.done();
    return trends.trend(scope, days);
  }

  private static @Nullable String name(@Nullable Enum<?> choice) {
    return choice == null ? null : choice.name();
  }

  private static @Nullable String text(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }

  private static @Nullable String joined(@Nullable List<UUID> ids) {
    return ids == null ? null : ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }
}
