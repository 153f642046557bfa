package org.espalier.knowledge.attachments;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.espalier.platform.http.ByteRange;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is handed out: to be saved, never to be shown, whatever its type; whole or in part
 * (RFC 9110, 14).
 */
final class AttachedFile {

  private final AttachmentView view;
  private final Bytes bytes;

  AttachedFile(AttachmentView view, Bytes bytes) {
    this.view = view;
    this.bytes = bytes;
  }

  /**
   * The answer to who asks for it.
   *
   * @param known the entity tags that the caller has
   * @param range the part that is asked for
   * @param ifRange the entity tag of what the caller has another part of
   * @throws org.espalier.platform.problem.ProblemException RANGE_NOT_SATISFIABLE
   */
  RestResponse<StreamingOutput> answer(
      @Nullable String known, @Nullable String range, @Nullable String ifRange) {
    if (known != null && view.tagged(known)) {
      return headed(RestResponse.ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)).build();
    }
    boolean counts = ifRange == null || ifRange.strip().equals(view.tag());
    Optional<ByteRange> part = counts ? ByteRange.asked(range, view.size()) : Optional.empty();
    ByteRange told = part.orElseGet(() -> new ByteRange(0, view.size()));
    byte[] read = bytes.read(told);
    RestResponse.ResponseBuilder<StreamingOutput> answer =
        headed(
            RestResponse.ResponseBuilder.create(
                part.isPresent() ? RestResponse.Status.PARTIAL_CONTENT : RestResponse.Status.OK,
                out -> out.write(read)));
    part.ifPresent(one -> answer.header("Content-Range", one.of(view.size())));
    return answer.header("Accept-Ranges", "bytes").build();
  }

  private RestResponse.ResponseBuilder<StreamingOutput> headed(
      RestResponse.ResponseBuilder<StreamingOutput> answer) {
    return answer
        .header(HttpHeaders.ETAG, view.tag())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(view.fileName()));
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

  /** Where the bytes come from, once it is known which. */
  @FunctionalInterface
  interface Bytes {
    byte[] read(ByteRange part);
  }
}
