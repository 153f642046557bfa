package org.espalier.testing.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/** The keys of the realm acme, as its administrator changes them while everything runs. */
public final class RealmKeys {

  private static final String KIND = "org.keycloak.keys.KeyProvider";

  private final String server = Realm.issuer().replaceFirst("/realms/.*", "");

  /** Adds an RSA key, with which all that comes is signed until one of higher priority is there. */
  public void add(String name, int priority, PrivateKey key) {
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(key.getEncoded())
            + "\n-----END PRIVATE KEY-----";
    ObjectNode component = JsonNodeFactory.instance.objectNode();
    component.put("name", name).put("providerId", "rsa").put("providerType", KIND);
    component.put("parentId", admin("").path("id").asText());
    ObjectNode config = component.putObject("config");
    config.putArray("priority").add(Integer.toString(priority));
    config.putArray("algorithm").add("RS256");
    config.putArray("privateKey").add(pem);
    Wire.send(
        request("/components")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(component.toString())));
  }

  /** Removes a key: what it signed is not the realm's any more. */
  public void remove(String name) {
    for (JsonNode component : admin("/components?type=" + KIND)) {
      if (component.path("name").asText().equals(name)) {
        Wire.send(request("/components/" + component.path("id").asText()).DELETE());
        return;
      }
    }
    throw new IllegalArgumentException("no key " + name);
  }

  /** Ends Keycloak, without a word to anybody. */
  public void stopKeycloak() {
    ProcessHandle process =
        ProcessHandle.of(Long.parseLong(Realm.setting(KeycloakResource.PROCESS))).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  private JsonNode admin(String path) {
    return Wire.json(Wire.send(request(path).GET()));
  }

  private HttpRequest.Builder request(String path) {
    String token =
        Wire.token(
            server + "/realms/master",
            Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "admin",
                "password",
                    Objects.requireNonNull(Realm.setting(KeycloakResource.ADMIN_PASSWORD))));
    return HttpRequest.newBuilder(URI.create(server + "/admin/realms/acme" + path))
        .header("Authorization", "Bearer " + token);
  }
}
