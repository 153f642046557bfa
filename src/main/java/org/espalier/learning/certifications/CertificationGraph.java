package org.espalier.learning.certifications;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.learning.catalogue.Activities;
import org.espalier.learning.catalogue.ActivityView;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.people.EmployeeView;
import org.jspecify.annotations.Nullable;

/** Certifications over GraphQL, and who holds them. */
@Singleton
class CertificationGraph extends SyncedGraph<CertificationInput, CertificationView> {

  private final Certifications certifications;
  private final Activities activities;
  private final Standings standings;

  CertificationGraph(Certifications certifications, Activities activities, Standings standings) {
    super(certifications, CertificationView.class);
    this.certifications = certifications;
    this.activities = activities;
    this.standings = standings;
  }

  @Query
  @Description("What people have to hold.")
  public Slice<CertificationView> certifications(
      Paging paging, @Id @Nullable String activityId, @Nullable Status status) {
    return list(
        paging, CertificationResource.filters(activityId, status == null ? null : status.name()));
  }

  @Description("What has to be completed to earn it.")
  public List<@Nullable ActivityView> activity(@Source List<CertificationView> all) {
    return Referred.by(all, CertificationView::activityId, activities::all);
  }

  @Description("What has to be completed to renew it; null for the same.")
  public List<@Nullable ActivityView> renewalActivity(@Source List<CertificationView> all) {
    return Referred.by(all, CertificationView::renewalActivityId, activities::all);
  }

  @Description("The certification with all its members.")
  public List<@Nullable CertificationView> full(@Source List<CertificationBrief> mentioned) {
    return Referred.by(mentioned, CertificationBrief::id, certifications::all);
  }

  @Description("What the person has to hold, holds, or held.")
  public List<List<PersonCertificationView>> certifications(
      @Source List<EmployeeView> people,
      @Description("A moment (RFC 3339) or a day; now if absent.") @Nullable String asOf) {
    Params params = new Params();
    AsOf at = AsOf.parse(asOf, params);
    params.done();
    Map<UUID, List<PersonCertificationView>> found =
        standings.of(people.stream().map(EmployeeView::id).toList(), at);
    return people.stream().map(one -> found.getOrDefault(one.id(), List.of())).toList();
  }
}
