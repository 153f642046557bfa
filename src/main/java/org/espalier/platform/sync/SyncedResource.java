package org.espalier.platform.sync;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.MergePatch;
import org.espalier.platform.http.Precondition;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Thing;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The REST operations that all things kept in step have in common; a resource adds its list and
 * whatever else it can do. Names and texts of the operations come from the contract's filter, by
 * path.
 *
 * @param <R> what clients send
 * @param <V> what they get
 */
public abstract class SyncedResource<R extends SyncInput, V extends Thing> {

  private final Synced<R, V> things;

  protected SyncedResource(Synced<R, V> things) {
    this.things = things;
  }

  @GET
  @Path("/{id}")
  public V get(@PathParam("id") UUID id) {
    return things.get(id);
  }

  @GET
  @Path("/by-external-id/{externalId}")
  public V getByExternalId(
      @PathParam("externalId") String externalId, @QueryParam("source") @Nullable String source) {
    return things.getByExternalId(externalId, source);
  }

  @PUT
  @Path("/by-external-id/{externalId}")
  public RestResponse<V> put(
      @PathParam("externalId") String externalId,
      @QueryParam("source") @Nullable String source,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
      Body<R> body) {
    Precondition expected = new Precondition(ifMatch, ifNoneMatch);
    Synced.Put<V> put = things.put(externalId, source, body, expected);
    return put.outcome() == Outcome.CREATED ? created(put.view()) : RestResponse.ok(put.view());
  }

  @POST
  @Idempotent
  public RestResponse<V> create(Body<R> body) {
    return created(things.create(body));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  public V patch(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch patch) {
    return things.patch(id, patch, ifMatch);
  }

  @DELETE
  @Path("/{id}")
  public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    things.delete(id, ifMatch);
  }

  private RestResponse<V> created(V view) {
    return Answers.createdThing("/api/v1/" + things.name(), view);
  }
}
