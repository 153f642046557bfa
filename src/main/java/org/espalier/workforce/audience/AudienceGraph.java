package org.espalier.workforce.audience;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.http.Body;

/** Audiences over GraphQL. */
@Singleton
class AudienceGraph implements Graph {

  private final AudiencePreviews previews;

  AudienceGraph(AudiencePreviews previews) {
    this.previews = previews;
  }

  @Query
  @Description("Whom an audience (a filter over people, RFC 7644) would hit.")
  public AudiencePreview audiencePreview(Body<AudiencePreviewRequest> audience) {
    return previews.preview(audience.valid());
  }
}
