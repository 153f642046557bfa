// What a receiver does with a request: it verifies the signature, then reads the event. One request a line on stdin, with its secret;
// one line is told of each.
import { createInterface } from "node:readline";
import { Webhook } from "standardwebhooks";
import { HTTP } from "cloudevents";

for await (const line of createInterface({ input: process.stdin })) {
  const { secret, headers, body } = JSON.parse(line);
  try {
    new Webhook(secret).verify(body, headers);
  } catch (refused) {
    console.log(`refused ${refused.message}`);
    continue;
  }
  const event = HTTP.toEvent({ headers, body });
  console.log(
    [event.specversion, event.validate(), event.id === headers["webhook-id"], event.source, event.type, event.subject, event.data.position].join(" "),
  );
}
