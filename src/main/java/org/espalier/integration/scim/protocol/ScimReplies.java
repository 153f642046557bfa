package org.espalier.integration.scim.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers with resources. */
public final class ScimReplies {

  private ScimReplies() {}

  /**
   * 200 with a resource, or 304 for who has it already.
   *
   * @param whole the resource with everything, whose tag counts
   * @param told the part that was asked for
   */
  public static RestResponse<ObjectNode> read(
      ObjectNode whole, ObjectNode told, @Nullable String ifNoneMatch) {
    String tag = Versions.of(whole);
    boolean known = Versions.known(ifNoneMatch, whole);
    var answer =
        known
            ? RestResponse.ResponseBuilder.<ObjectNode>notModified()
            : RestResponse.ResponseBuilder.ok(told);
    return answer
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.LOCATION, location(whole))
        .build();
  }

  /** 200 with a resource that was changed. */
  public static RestResponse<ObjectNode> changed(ObjectNode whole, ObjectNode told) {
    return RestResponse.ResponseBuilder.ok(told)
        .header(HttpHeaders.ETAG, Versions.of(whole))
        .header(HttpHeaders.LOCATION, location(whole))
        .build();
  }

  /**
   * The same of a change of parts: 204 to those who do not say that they want JSON back (RFC 7644,
   * section 3.5.2).
   */
  public static RestResponse<ObjectNode> patched(
      ObjectNode whole, ObjectNode told, @Nullable String accept, boolean asked) {
    if (asked || (accept != null && accept.contains("json"))) {
      return changed(whole, told);
    }
    return RestResponse.ResponseBuilder.<ObjectNode>noContent()
        .header(HttpHeaders.ETAG, Versions.of(whole))
        .build();
  }

  /** 201 with a resource that was made. */
  public static RestResponse<ObjectNode> created(ObjectNode whole, ObjectNode told) {
    return RestResponse.ResponseBuilder.<ObjectNode>create(RestResponse.Status.CREATED, told)
        .location(URI.create(location(whole)))
        .header(HttpHeaders.ETAG, Versions.of(whole))
        .build();
  }

  private static String location(ObjectNode whole) {
    return whole.path("meta").path("location").asText();
  }
}
