// Sends what a collection asks without naming a thing, as a talent admin: node run.mjs COLLECTION SERVER TENANT prints how each was answered.
import newman from "newman";
import { readFileSync } from "node:fs";

const [file, server, tenant] = process.argv.slice(2);
const collection = JSON.parse(readFileSync(file, "utf8"));

function requests(item) {
  return item.request ? [item] : item.item.flatMap(requests);
}

const lists = requests(collection).filter(({ request }) => {
  const asked = [...(request.url.variable ?? []), ...(request.url.query ?? []).filter((one) => !one.disabled)];
  return request.method === "GET" && asked.length === 0;
});
const token = await fetch(`${server}/dev/token`, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ tenant, subject: "admin", roles: ["talent-admin", "compensation"] }),
});
const envVar = [
  { key: "baseUrl", value: server },
  { key: "bearerToken", value: (await token.json()).access_token },
];
newman.run({ collection: { ...collection, item: lists }, envVar, timeoutRequest: 20_000 }, (error, summary) => {
  if (error) {
    throw error;
  }
  for (const { item, response, requestError } of summary.run.executions) {
    console.log(`${response?.code ?? requestError} ${item.name}`);
  }
});
