package org.espalier.integration.scim.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.espalier.integration.scim.lists.ListRequest;
import org.espalier.integration.scim.patch.PatchRequest;
import org.espalier.integration.scim.protocol.Places;
import org.espalier.integration.scim.protocol.Scim;
import org.espalier.integration.scim.protocol.ScimIds;
import org.espalier.integration.scim.protocol.ScimReplies;
import org.espalier.integration.scim.schemas.Projection;
import org.espalier.platform.http.JsonTree;
import org.espalier.platform.http.OpenParameters;
import org.espalier.platform.idempotency.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The operations on a type of resources over SCIM. */
@RunOnVirtualThread
@OpenParameters
@Consumes({Scim.JSON, MediaType.APPLICATION_JSON})
@Produces({Scim.JSON, MediaType.APPLICATION_JSON})
public abstract class ScimResource {

  private final Resources resources;
  private final Places places;

  protected ScimResource(Resources resources, Places places) {
    this.resources = resources;
    this.places = places;
  }

  @GET
  public ObjectNode list(
      @QueryParam("filter") @Nullable String filter,
      @QueryParam("sortBy") @Nullable String sortBy,
      @QueryParam("sortOrder") @Nullable String sortOrder,
      @QueryParam("startIndex") @Nullable String startIndex,
      @QueryParam("count") @Nullable String count,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("attributes") @Nullable String attributes,
      @QueryParam("excludedAttributes") @Nullable String excluded) {
    return resources.page(
        ListRequest.of(
            filter,
            sortBy,
            sortOrder,
            startIndex,
            count,
            places.parameter("cursor"),
            attributes,
            excluded));
  }

  @POST
  @Path("/.search")
  @Idempotent
  public RestResponse<ObjectNode> search(JsonTree body) {
    return RestResponse.ok(resources.page(ListRequest.of(body.members())));
  }

  @GET
  @Path("/{id}")
  public RestResponse<ObjectNode> get(
      @PathParam("id") String id,
      @QueryParam("attributes") @Nullable String attributes,
      @QueryParam("excludedAttributes") @Nullable String excluded,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    Projection asked = asked(attributes, excluded);
    ObjectNode whole = resources.get(ScimIds.of(id), asked);
    return ScimReplies.read(whole, asked.apply(whole.deepCopy()), ifNoneMatch);
  }

  @POST
  @Idempotent
  public RestResponse<ObjectNode> create(
      @QueryParam("attributes") @Nullable String attributes,
      @QueryParam("excludedAttributes") @Nullable String excluded,
      JsonTree body) {
    Projection asked = asked(attributes, excluded);
    ObjectNode whole = resources.create(body.members(), asked);
    return ScimReplies.created(whole, asked.apply(whole.deepCopy()));
  }

  @PUT
  @Path("/{id}")
  public RestResponse<ObjectNode> replace(
      @PathParam("id") String id,
      @QueryParam("attributes") @Nullable String attributes,
      @QueryParam("excludedAttributes") @Nullable String excluded,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      JsonTree body) {
    Projection asked = asked(attributes, excluded);
    ObjectNode whole = resources.replace(ScimIds.of(id), body.members(), ifMatch, asked);
    return ScimReplies.changed(whole, asked.apply(whole.deepCopy()));
  }

  @PATCH
  @Path("/{id}")
  public RestResponse<ObjectNode> patch(
      @PathParam("id") String id,
      @QueryParam("attributes") @Nullable String attributes,
      @QueryParam("excludedAttributes") @Nullable String excluded,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Accept") @Nullable String accept,
      JsonTree body) {
    Projection asked = asked(attributes, excluded);
    PatchRequest patch = PatchRequest.of(body.members());
    ObjectNode whole = resources.change(ScimIds.of(id), patch, ifMatch, asked);
    return ScimReplies.patched(
        whole, asked.apply(whole.deepCopy()), accept, attributes != null || excluded != null);
  }

  @DELETE
  @Path("/{id}")
  public void delete(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    resources.delete(ScimIds.of(id), ifMatch);
  }

  private Projection asked(@Nullable String attributes, @Nullable String excluded) {
    return Projection.of(resources.kind(), attributes, excluded);
  }
}
