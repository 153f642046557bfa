// Makes a Postman collection of the contract: node openapi/postman.mjs FILE. What the converter invents is taken out again: ids of requests,
// values of parameters (a path's come from variables of the collection, what is optional is empty and not sent) and answers.
import { readFileSync, writeFileSync } from "node:fs";
import converter from "openapi-to-postmanv2";

const options = {
  folderStrategy: "Tags",
  requestParametersResolution: "Example",
  enableOptionalParameters: false,
  optimizeConversion: true,
  alwaysInheritAuthentication: true,
  stackLimit: 6,
};
const contract = { type: "string", data: readFileSync(new URL("openapi.yaml", import.meta.url), "utf8") };

function plain(item) {
  delete item.id;
  delete item.event;
  item.item?.forEach(plain);
  if (!item.request) {
    return item;
  }
  const { url, header } = item.request;
  item.response = [];
  url.variable?.forEach((one) => (one.value = `{{${one.key}}}`));
  [...(url.query ?? []), ...(header ?? [])].filter((one) => one.disabled).forEach((one) => (one.value = ""));
  const asked = [...(url.query ?? []), ...(header ?? []).filter((one) => !/^(Accept|Content-Type)$/.test(one.key))];
  asked.filter((one) => !one.disabled).forEach((one) => (one.value = `{{${one.key}}}`));
  return item;
}

converter.convert(contract, options, (error, converted) => {
  if (error || !converted.result) {
    throw error ?? new Error(converted.reason);
  }
  const collection = plain(converted.output[0].data);
  delete collection.info._postman_id;
  collection.variable = [
    { key: "baseUrl", value: "http://127.0.0.1:8080" },
    { key: "bearerToken", value: "" },
    { key: "If-Match", value: "*" },
  ];
  writeFileSync(process.argv[2], `${JSON.stringify(collection, null, 1)}\n`);
});
