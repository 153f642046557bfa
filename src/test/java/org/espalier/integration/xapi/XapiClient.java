package org.espalier.integration.xapi;

import java.nio.charset.StandardCharsets;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Tenant;

/** A learning system that tells what people do. */
public record XapiClient(Client client) {

  private static final String STATEMENTS = "~/xapi/statements";

  /** A program that may send statements, and nothing else. */
  public static XapiClient in(Tenant tenant) {
    return of(tenant.program("xapi:write"));
  }

  /** Whoever it is, speaking version 1.0.3. */
  public static XapiClient of(Client client) {
    return new XapiClient(client.with("X-Experience-API-Version", "1.0.3"));
  }

  /** The same, speaking another version. */
  public XapiClient speaking(String version) {
    return new XapiClient(client.with("X-Experience-API-Version", version));
  }

  /** Sends one statement or a list, in relaxed JSON. */
  public Answer send(String relaxed) {
    return client.post(STATEMENTS, relaxed);
  }

  /** Sends what must be right; the id of the first statement. */
  public String sent(String relaxed) {
    return send(relaxed).expect(200).text("/0");
  }

  /** Sends bytes of a type as they are. */
  public Answer raw(String type, String body) {
    return client.sendRaw("POST", STATEMENTS, type, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts one statement under an id. */
  public Answer put(String id, String relaxed) {
    return client.sendRaw(
        "PUT",
        STATEMENTS + "?statementId=" + id,
        "application/json",
        Relaxed.strict(relaxed).getBytes(StandardCharsets.UTF_8));
  }

  /** A statement of what somebody did with an activity, with more members in relaxed JSON. */
  public static String statement(String address, String verb, String activity, String more) {
    return "{actor:{mbox:'mailto:%s'}, verb:{id:'http://adlnet.gov/expapi/verbs/%s'}, object:{id:'%s'}%s}"
        .formatted(address, verb, activity, more.isEmpty() ? "" : ", " + more);
  }
}
