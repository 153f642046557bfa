package org.espalier.platform.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A store on loopback that does with objects what S3 does, for whoever signs as Signature Version 4
 * says: it makes the signature itself, from the request as it came and from its body.
 */
final class LoopbackS3 implements AutoCloseable {

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

  static final String KEY = "AKIAEXAMPLE";
  static final String SECRET = "wJalrXUtnFEMI/K7MDENG";

  private static final Pattern SIGNED =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8}/[^/]+/s3/aws4_request), *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})");

  final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final HttpServer server;
  private String moved = "";

  LoopbackS3() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on everything is said to have moved. */
  void move(URI to) {
    moved = to.toString();
  }

  /** What was asked for, refused or not. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getRawPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    if (!moved.isEmpty()) {
      exchange.getResponseHeaders().set("Location", moved + path);
      say(exchange, 307, "TemporaryRedirect");
    } else if (!signed(exchange, body)) {
      say(exchange, 403, "SignatureDoesNotMatch");
    } else {
      serve(exchange, path, body);
    }
    exchange.close();
  }

  private void serve(HttpExchange exchange, String path, byte[] body) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        objects.put(path, body);
        exchange.sendResponseHeaders(200, -1);
      }
      case "DELETE" -> {
        objects.remove(path);
        exchange.sendResponseHeaders(204, -1);
      }
      default -> {
        byte[] object = objects.get(path);
        if (object == null) {
          say(exchange, 404, "NoSuchKey");
        } else {
          Matcher range = RANGE.matcher(header(exchange, "Range"));
          byte[] told =
              range.matches()
                  ? Arrays.copyOfRange(
                      object,
                      Integer.parseInt(range.group(1)),
                      Integer.parseInt(range.group(2)) + 1)
                  : object;
          exchange.sendResponseHeaders(
              range.matches() ? 206 : 200, told.length == 0 ? -1 : told.length);
          exchange.getResponseBody().write(told);
        }
      }
    }
  }

  private static void say(HttpExchange exchange, int status, String code) throws IOException {
    byte[] xml = ("<Error><Code>" + code + "</Code><Message>No.</Message></Error>").getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/xml");
    exchange.sendResponseHeaders(status, xml.length);
    exchange.getResponseBody().write(xml);
  }

  private static boolean signed(HttpExchange exchange, byte[] body) {
    String claim = header(exchange, "Authorization");
    Matcher parts = SIGNED.matcher(claim);
    String payload = header(exchange, "x-amz-content-sha256");
    if (!parts.matches()
        || !parts.group(1).equals(KEY)
        || !List.of(parts.group(3).split(";")).containsAll(List.of("host", "x-amz-content-sha256"))
        || !payload.equals(body.length == 0 ? "UNSIGNED-PAYLOAD" : hex(sha256(body)))) {
      return false;
    }
    StringBuilder request = new StringBuilder(exchange.getRequestMethod()).append('\n');
    URI uri = exchange.getRequestURI();
    request.append(uri.getRawPath()).append('\n');
    request.append(uri.getRawQuery() == null ? "" : uri.getRawQuery()).append('\n');
    for (String name : parts.group(3).split(";")) {
      request.append(name).append(':').append(header(exchange, name).strip()).append('\n');
    }
    request.append('\n').append(parts.group(3)).append('\n').append(payload);
    String text =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            header(exchange, "x-amz-date"),
            parts.group(2),
            hex(sha256(request.toString().getBytes(UTF_8))));
    byte[] key = ("AWS4" + SECRET).getBytes(UTF_8);
    for (String part : parts.group(2).split("/")) {
      key = hmac(key, part);
    }
    return hex(hmac(key, text)).equals(parts.group(4));
  }

  private static String header(HttpExchange exchange, String name) {
    return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
