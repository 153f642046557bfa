package org.espalier.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;

/** The headers of good answers; {@link Front} explains them. */
final class AnswerHeaders {

  /** What every answer may carry: how much the client may still ask for, and by which rule. */
  static final List<String> RATE = List.of("RateLimit", "RateLimit-Policy");

  private AnswerHeaders() {}

  /**
   * The headers of an answer.
   *
   * @param thing true if the answer is a stored thing
   */
  static Map<String, Header> of(Endpoint endpoint, String status, boolean thing) {
    Map<String, Header> headers = new TreeMap<>();
    RATE.forEach(name -> headers.put(name, header(name)));
    if (thing) {
      headers.put("ETag", header("ETag"));
    }
    if (status.equals("206")) {
      headers.put("Content-Range", header("Content-Range"));
    }
    if (status.equals("201") || status.equals("202")) {
      headers.put("Location", header("Location"));
    }
    if (endpoint.listed().isPresent()) {
      headers.put("Link", header("Link"));
    }
    if (endpoint.keyed()) {
      headers.put("Idempotency-Replayed", header("Idempotency-Replayed"));
    }
    return headers;
  }

  private static Header header(String name) {
    return OASFactory.createHeader().ref("#/components/headers/" + name);
  }
}
