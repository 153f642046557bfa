package org.espalier.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes over the wire, made beforehand.
 *
 * @param base where to
 */
record Call(URI base, String text) {

  static Call get(String base, String path, @Nullable String token) {
    return new Call(URI.create(base), head(base, "GET " + path, token) + "\r\n");
  }

  static Call post(String base, String path, @Nullable String token, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return new Call(
        URI.create(base),
        head(base, "POST " + path, token)
            + "Content-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + body);
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String head(String base, String line, @Nullable String token) {
    return line
        + " HTTP/1.1\r\nHost: "
        + URI.create(base).getAuthority()
        + "\r\nAccept: application/json\r\n"
        + (token == null ? "" : "Authorization: Bearer " + token + "\r\n");
  }
}
