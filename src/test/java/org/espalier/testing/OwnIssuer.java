package org.espalier.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** An OpenID Connect issuer on loopback whose keys a test makes, shows and hides. */
public final class OwnIssuer implements AutoCloseable {

  private static final int BYTES_OF_P256 = 32;

  private final Map<String, KeyPair> keys = new TreeMap<>();
  private final Map<String, String> shown = new ConcurrentSkipListMap<>();
  private final HttpServer server;

  public OwnIssuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/.well-known/openid-configuration",
        exchange ->
            answer(
                exchange,
                "{'issuer':'%s','jwks_uri':'%s/keys'}".formatted(url(), url()).replace('\'', '"')));
    server.createContext(
        "/keys",
        exchange -> answer(exchange, "{\"keys\":[" + String.join(",", shown.values()) + "]}"));
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Makes an RSA key and shows it. */
  public OwnIssuer rsa(String kid) {
    KeyPair pair = pair("RSA");
    RSAPublicKey open = (RSAPublicKey) pair.getPublic();
    keys.put(kid, pair);
    shown.put(
        kid,
        "{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
            .formatted(
                kid,
                text(open.getModulus().toByteArray(), 256),
                text(open.getPublicExponent().toByteArray(), 3)));
    return this;
  }

  /** Makes an elliptic curve key and shows it. */
  public OwnIssuer ec(String kid) {
    KeyPair pair = pair("EC");
    ECPublicKey open = (ECPublicKey) pair.getPublic();
    keys.put(kid, pair);
    shown.put(
        kid,
        "{\"kty\":\"EC\",\"use\":\"sig\",\"alg\":\"ES256\",\"crv\":\"P-256\",\"kid\":\"%s\",\"x\":\"%s\",\"y\":\"%s\"}"
            .formatted(
                kid,
                text(open.getW().getAffineX().toByteArray(), BYTES_OF_P256),
                text(open.getW().getAffineY().toByteArray(), BYTES_OF_P256)));
    return this;
  }

  /** Shows a key no longer. */
  public OwnIssuer hide(String kid) {
    shown.remove(kid);
    return this;
  }

  /** Claims of a token for a subject and an audience. */
  public JwtClaimsBuilder claims(String subject, String audience) {
    return Jwt.issuer(url()).subject(subject).audience(audience).expiresIn(Duration.ofMinutes(5));
  }

  /** The token of these claims, signed by a key. */
  public String sign(JwtClaimsBuilder claims, String kid) {
    KeyPair pair = Objects.requireNonNull(keys.get(kid), kid);
    SignatureAlgorithm algorithm =
        pair.getPublic() instanceof RSAPublicKey
            ? SignatureAlgorithm.RS256
            : SignatureAlgorithm.ES256;
    return claims.jws().keyId(kid).algorithm(algorithm).sign(pair.getPrivate());
  }

  /** Somebody who bears the token of these claims. */
  public Client bearer(JwtClaimsBuilder claims, String kid) {
    return Client.bearing(sign(claims, kid));
  }

  /** Is not there any more; what it has signed goes on. */
  @Override
  public void close() {
    server.stop(0);
  }

  private static KeyPair pair(String kind) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
      if (kind.equals("EC")) {
        generator.initialize(new ECGenParameterSpec("secp256r1"));
      } else {
        generator.initialize(2048);
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A number as its bytes without sign, of a fixed length. */
  private static String text(byte[] number, int length) {
    byte[] fixed = new byte[length];
    int taken = Math.min(length, number.length);
    System.arraycopy(number, number.length - taken, fixed, length - taken, taken);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(length == 3 ? Arrays.copyOf(fixed, length) : fixed);
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
