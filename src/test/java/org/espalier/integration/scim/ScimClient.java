package org.espalier.integration.scim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Tenant;

/** An identity provider that talks to the server by SCIM. Paths are those below its root. */
public record ScimClient(Client client) {

  private static final String JSON = "application/scim+json";
  private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

  /** A program that may read and write. */
  public static ScimClient in(Tenant tenant) {
    return new ScimClient(tenant.program("scim:read", "scim:write"));
  }

  public Answer get(String path) {
    return client.get(at(path));
  }

  public Answer post(String path, String relaxed) {
    return send("POST", path, relaxed);
  }

  public Answer put(String path, String relaxed) {
    return send("PUT", path, relaxed);
  }

  public Answer delete(String path) {
    return client.delete(at(path));
  }

  /** Changes a resource by operations, each a relaxed JSON object. */
  public Answer patch(String path, String... operations) {
    return send(
        "PATCH",
        path,
        "{schemas:['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations:["
            + String.join(",", operations)
            + "]}");
  }

  /** The names at sign-in of those whom a filter lets pass, in the order of the list. */
  public List<String> named(String filter) {
    return get("/Users?filter=" + Client.encoded(filter))
        .expect(200)
        .texts("/Resources", "/userName");
  }

  /** Creates a user that must be new; its id. */
  public String create(String relaxed) {
    return post("/Users", relaxed).expect(201).text("/id");
  }

  /** Sends a body of SCIM's media type. */
  public Answer send(String method, String path, String relaxed) {
    byte[] body = Relaxed.strict(relaxed).getBytes(StandardCharsets.UTF_8);
    return client.with("Accept", JSON).sendRaw(method, at(path), JSON, body);
  }

  /** Insists on an error in SCIM's form; an empty type stands for none. */
  public static Answer error(Answer answer, int status, String type) {
    answer.expect(status);
    assertEquals(JSON, answer.header("Content-Type").replaceFirst(";.*", ""), answer.question());
    assertEquals(ERROR, answer.text("/schemas/0"), answer.question());
    assertEquals(Integer.toString(status), answer.at("/status").textValue(), answer.question());
    assertEquals(type, answer.json().path("scimType").asText(), answer.body());
    return answer;
  }

  private static String at(String path) {
    return "~/scim/v2" + path;
  }
}
