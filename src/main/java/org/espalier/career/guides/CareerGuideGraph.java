package org.espalier.career.guides;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Effort;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.paging.Params;
import org.espalier.workforce.people.EmployeeView;
import org.jspecify.annotations.Nullable;

/** Guides to jobs over GraphQL. */
@Singleton
class CareerGuideGraph implements Graph {

  /** Looking at all who offer themselves, however few are told. */
  private static final int ALL_PROFILES = 500;

  private final CareerGuides guides;

  CareerGuideGraph(CareerGuides guides) {
    this.guides = guides;
  }

  @Override
  public List<Effort> efforts() {
    return List.of(Effort.of("Employee", "careerGuides", ALL_PROFILES));
  }

  @Description(
      "Mentors and role models of the person for another job; null for those who want no job if none is named, and for"
          + " those whose gap the caller may not see.")
  public List<@Nullable CareerGuidesView> careerGuides(
      @Source List<EmployeeView> people,
      @Description("Where to; the job that the person wants most if absent.") @Id
          @Nullable UUID jobId,
      @Description("How many mentors and how many role models at most, from 1 to 50; 10 if absent.")
          @Nullable Integer limit) {
    Params params = new Params();
    int most = CareerGuideResource.most(params, limit == null ? null : limit.toString());
    params.done();
    Map<UUID, CareerGuidesView> found =
        guides.of(
            people.stream().map(EmployeeView::id).distinct().toList(),
            new CareerGuides.Wish(jobId, most));
    return people.stream().<@Nullable CareerGuidesView>map(one -> found.get(one.id())).toList();
  }
}
