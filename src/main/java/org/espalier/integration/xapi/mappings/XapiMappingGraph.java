package org.espalier.integration.xapi.mappings;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.learning.catalogue.Activities;
import org.espalier.learning.catalogue.ActivityView;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** Mappings of statements over GraphQL. */
@Singleton
class XapiMappingGraph extends SyncedGraph<XapiMappingInput, XapiMappingView> {

  private final Activities activities;

  XapiMappingGraph(XapiMappings mappings, Activities activities) {
    super(mappings, XapiMappingView.class);
    this.activities = activities;
  }

  @Query
  @Description("What is to follow from what learning systems tell.")
  public Slice<XapiMappingView> xapiMappings(
      Paging paging,
      @Nullable MappingEffect effect,
      @Id @Nullable String activityId,
      @Nullable Status status) {
    return list(
        paging,
        XapiMappings.filters(
            effect == null ? null : effect.name(),
            activityId,
            status == null ? null : status.name()));
  }

  @Description("The activity that is completed, if it is always the same.")
  @Name("completes")
  public List<@Nullable ActivityView> completes(@Source List<XapiMappingView> mappings) {
    return Referred.by(mappings, XapiMappingView::activityId, activities::all);
  }
}
