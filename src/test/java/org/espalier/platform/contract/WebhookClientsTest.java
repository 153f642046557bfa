package org.espalier.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Receiver;
import org.espalier.testing.Receiver.Received;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Libraries that others wrote verify what webhooks send, and read it. */
@QuarkusTest
class WebhookClientsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void whatIsSentIsVerifiedAndReadByOthers() {
    try (Receiver receiver = new Receiver()) {
      Answer made =
          admin
              .post("/webhooks", "{name:'W', url:'" + receiver.url() + "', subjectTypes:['job']}")
              .expect(201);
      admin.put("jobs", "j", "{title:'Jürgen 𝄞'}").expect(201);
      Received sent = receiver.next();
      String job = admin.id("jobs", "j").toString();
      String good =
          "1.0 true true /tenants/"
              + tenant.slug()
              + "/events job.created job/"
              + job
              + " "
              + sent.position();
      String old = made.text("/secret");
      assertEquals(List.of(good), told(line(old, sent)));
      assertEquals(
          List.of("refused No matching signature found"),
          told(line(old, new Received(sent.line(), sent.headers(), sent.body() + " "))));
      String fresh =
          admin
              .post("/webhooks/" + made.text("/id") + "/secret-rotations", "{}")
              .expect(201)
              .text("/secret");
      admin.post("/webhooks/" + made.text("/id") + "/replays", "{after:0}").expect(202);
      Received again = receiver.next();
      assertEquals(sent.id(), again.id());
      assertEquals(List.of(good, good), told(line(old, again) + "\n" + line(fresh, again)));
    }
  }

  private static String line(String secret, Received sent) {
    ObjectNode line =
        JsonNodeFactory.instance.objectNode().put("secret", secret).put("body", sent.body());
    Map<String, String> headers = new TreeMap<>();
    sent.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    headers.forEach(line.putObject("headers")::put);
    return line.toString();
  }

  private static List<String> told(String lines) {
    return Tools.fed(Tools.clients("webhooks"), lines, "node", "receive.mjs").lines().toList();
  }
}
