package org.espalier.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/** An OpenID Connect issuer on loopback, whose tokens all servers believe. */
final class Issuer implements AutoCloseable {

  static final String AUDIENCE = "espalier";

  private static final long HOURS = 12 * 3600L;

  private final KeyPair keys;
  private final HttpServer server;

  Issuer() throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    this.keys = generator.generateKeyPair();
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext(
        "/.well-known/openid-configuration",
        exchange -> answer(exchange, "{'issuer':'" + url() + "','jwks_uri':'" + url() + "/keys'}"));
    server.createContext("/keys", exchange -> answer(exchange, jwks()));
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A token for somebody with a role in a tenant. */
  String token(String tenant, String subject, String role) throws GeneralSecurityException {
    long now = Instant.now().getEpochSecond();
    String claims =
        "{'iss':'%s','aud':'%s','sub':'%s','tenant':'%s','roles':['%s'],'iat':%d,'exp':%d}"
            .formatted(url(), AUDIENCE, subject, tenant, role, now, now + HOURS);
    String signed = text("{'alg':'RS256','typ':'JWT','kid':'one'}") + "." + text(claims);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.getPrivate());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + encoded(signature.sign());
  }

  private String jwks() {
    RSAPublicKey open = (RSAPublicKey) keys.getPublic();
    return "{'keys':[{'kty':'RSA','use':'sig','alg':'RS256','kid':'one','n':'%s','e':'%s'}]}"
        .formatted(number(open.getModulus()), number(open.getPublicExponent()));
  }

  private static String number(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    return encoded(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
  }

  private static String text(String relaxed) {
    return encoded(relaxed.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void answer(HttpExchange exchange, String relaxed) throws IOException {
    byte[] bytes = relaxed.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
