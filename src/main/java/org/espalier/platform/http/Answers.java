package org.espalier.platform.http;

import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.espalier.platform.paging.Thing;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers of commands. */
public final class Answers {

  private Answers() {}

  /** 201 with the place of what was made. */
  public static <V> RestResponse<V> created(String path, V view) {
    return RestResponse.ResponseBuilder.<V>create(RestResponse.Status.CREATED, view)
        .location(URI.create(path))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  /** 201 with the place of the thing that was made, by its id. */
  public static <V extends Thing> RestResponse<V> createdThing(String collection, V view) {
    return created(collection + "/" + view.id(), view);
  }

  /** 202: the work goes on; its resource tells how. */
  public static <V> RestResponse<V> accepted(String path, V view) {
    return RestResponse.ResponseBuilder.<V>create(RestResponse.Status.ACCEPTED, view)
        .location(URI.create(path))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .build();
  }
}
