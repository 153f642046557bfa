package org.espalier.knowledge.attachments;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A file as it is handed out: to be saved, never to be shown, whatever its type. */
final class AttachedFile {

  private final AttachmentView view;
  private final byte[] bytes;

  AttachedFile(AttachmentView view, byte[] bytes) {
    this.view = view;
    this.bytes = bytes;
  }

  /**
   * The answer to who asks for it.
   *
   * @param known the entity tags that the caller has
   */
  RestResponse<StreamingOutput> answer(@Nullable String known) {
    boolean has = known != null && view.tagged(known);
    var answer =
        has
            ? RestResponse.ResponseBuilder.<StreamingOutput>create(RestResponse.Status.NOT_MODIFIED)
            : RestResponse.ResponseBuilder.<StreamingOutput>ok(out -> out.write(bytes));
    return answer
        .header(HttpHeaders.ETAG, view.tag())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(view.fileName()))
        .build();
  }

  /** RFC 6266: the name in letters that every client reads, then as it is. */
  static String disposition(String fileName) {
    String plain = fileName.replaceAll("[^A-Za-z0-9._ -]", "_");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(fileName);
  }

  /** A name as it may stand in a path or in a parameter of a header. */
  static String encoded(String fileName) {
    return URLEncoder.encode(fileName, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A");
  }
}
