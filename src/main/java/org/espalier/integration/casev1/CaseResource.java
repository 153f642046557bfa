package org.espalier.integration.casev1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Frameworks for others to fetch, over CASE. */
@Path(Places.ROOT)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CaseResource {

  private final CaseFrameworks frameworks;
  private final Packages packages;
  private final CaseItems items;
  private final Entrance entrance;
  private final PageLinks links;

  CaseResource(
      CaseFrameworks frameworks,
      Packages packages,
      CaseItems items,
      Entrance entrance,
      PageLinks links) {
    this.frameworks = frameworks;
    this.packages = packages;
    this.items = items;
    this.entrance = entrance;
    this.links = links;
  }

  @GET
  @Path("/CFDocuments")
  public RestResponse<ObjectNode> documents(
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("offset") @Nullable String offset,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("orderBy") @Nullable String orderBy,
      @QueryParam("filter") @Nullable String filter,
      @QueryParam("fields") List<String> fields) {
    DocumentsAsked asked = DocumentsAsked.of(limit, offset, sort, orderBy, filter, fields);
    CaseFrameworks.Documents found = frameworks.documents(asked);
    return RestResponse.ResponseBuilder.ok(found.answer())
        .header("X-Total-Count", found.total())
        .header(HttpHeaders.LINK, links.of(asked.offset(), asked.limit(), found.total()))
        .build();
  }

  @GET
  @Path("/CFDocuments/{id}")
  public ObjectNode document(@PathParam("id") String id) {
    return frameworks.document(id);
  }

  @GET
  @Path("/CFPackages/{id}")
  public StreamingOutput whole(@PathParam("id") String id) {
    return packages.of(id)::writeTo;
  }

  @GET
  @Path("/CFItems/{id}")
  public ObjectNode item(@PathParam("id") String id) {
    return items.item(id);
  }

  @GET
  @Path("/CFItemAssociations/{id}")
  public ObjectNode associationsOf(@PathParam("id") String id) {
    return items.associationsOf(id);
  }

  @GET
  @Path("/CFAssociations/{id}")
  public ObjectNode association(@PathParam("id") String id) {
    return items.association(id);
  }

  @GET
  @Path("/CFRubrics/{id}")
  public ObjectNode rubric(@PathParam("id") String id) {
    return frameworks.rubric(id);
  }

  /** Of concepts, subjects, item types, licences and groupings of associations there are none. */
  @GET
  @Path("/{kind: CFConcepts|CFSubjects|CFItemTypes|CFLicenses|CFAssociationGroupings}/{id}")
  public ObjectNode definition() {
    entrance.require();
    throw Entrance.unknown();
  }
}
