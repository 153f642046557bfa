package org.espalier.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.Revised;

/**
 * Puts the last touch to answers: a thing gets its entity tag (and 304 goes to those who have it
 * already), a page the link to the next one.
 */
@Provider
class Representations implements ContainerResponseFilter {

  private static final String QUALITY = "qs";
  private static final String REPLAYED = "Idempotency-Replayed";

  private final ObjectMapper mapper;

  Representations(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    switch (response.getEntity()) {
      case Revised thing -> tag(thing, request, response);
      case Page<?> page when page.nextCursor() != null ->
          link(page.nextCursor(), request.getUriInfo(), response);
      // An answer kept from before: as it stands, whatever the operation's type would make of it.
      case byte[] kept when response.getHeaders().containsKey(REPLAYED) ->
          response.setEntity(
              kept, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
      // A file is written as it is, in the type that it has.
      case byte[] file ->
          response.setEntity(file, response.getEntityAnnotations(), response.getMediaType());
      case StreamingOutput stream when response.getMediaType() != null ->
          response.setEntity(
              stream, response.getEntityAnnotations(), plain(response.getMediaType()));
      case null, default -> {}
    }
  }

  /** A media type without the quality by which it was chosen among those that are served. */
  private static MediaType plain(MediaType type) {
    if (!type.getParameters().containsKey(QUALITY)) {
      return type;
    }
    return new MediaType(
        type.getType(), type.getSubtype(), type.getParameters().get(MediaType.CHARSET_PARAMETER));
  }

  private void tag(
      Revised thing, ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    byte[] bytes = mapper.writeValueAsBytes(thing);
    String tag = Etag.of(thing.revision(), bytes);
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    // Who asked may keep it and ask with the tag again; nobody else may.
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (read && known != null && (known.contains(tag) || known.strip().equals("*"))) {
      response.setStatus(304);
      response.setEntity(null);
    } else {
      response.setEntity(bytes, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
    }
  }

  private static void link(String cursor, UriInfo uri, ContainerResponseContext response) {
    String next = uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build().toString();
    response.getHeaders().putSingle(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
  }
}
