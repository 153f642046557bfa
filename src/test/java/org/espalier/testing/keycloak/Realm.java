package org.espalier.testing.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;

/** The people and programs of the realm acme, as callers of the server. */
public final class Realm {

  /** The password of everybody in the realm file, and the secret of its programs. */
  static final String PASSWORD = "example-only";

  private Realm() {}

  /** A person, by password. */
  public static Client person(String name) {
    return bearing(personToken("espalier-cli", name));
  }

  /** A program, by client credentials, with the scopes that it has without asking. */
  public static Client program(String client) {
    return bearing(programToken(client, Map.of()));
  }

  /** A program that asks for one scope more. */
  public static Client program(String client, String scope) {
    return bearing(programToken(client, Map.of("scope", scope)));
  }

  /** The token that a person gets in an application of the realm. */
  public static String personToken(String application, String name) {
    return Wire.token(
        issuer(),
        Map.of(
            "grant_type", "password",
            "client_id", application,
            "username", name,
            "password", PASSWORD));
  }

  /** Whoever sends this token. */
  public static Client bearing(String token) {
    return Client.nobody().with("Authorization", "Bearer " + token);
  }

  /** The header of a token. */
  public static JsonNode header(String token) {
    return part(token, 0);
  }

  /** The claims of a token. */
  public static JsonNode claims(String token) {
    return part(token, 1);
  }

  /** What tokens name as their issuer. */
  public static String issuer() {
    return setting("espalier.oidc.issuer");
  }

  static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }

  private static String programToken(String client, Map<String, String> more) {
    Map<String, String> form = new HashMap<>(more);
    form.put("grant_type", "client_credentials");
    form.put("client_id", client);
    form.put("client_secret", PASSWORD);
    return Wire.token(issuer(), form);
  }

  private static JsonNode part(String token, int which) {
    byte[] decoded = Base64.getUrlDecoder().decode(token.split("\\.", -1)[which]);
    return Relaxed.tree(new String(decoded, StandardCharsets.UTF_8));
  }
}
