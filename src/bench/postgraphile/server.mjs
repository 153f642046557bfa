// PostGraphile on the server's own schema, for comparison: the queries that it answers are those of GraphqlTree.
// node server.mjs PORT DATABASE-URL
import { createServer } from "node:http";
import { grafserv } from "postgraphile/grafserv/node";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { makeJSONPgSmartTagsPlugin } from "postgraphile/utils";

// It asks for Node 22; this is what Node 20 lacks of it.
Promise.withResolvers ??= function () {
  let resolve, reject;
  const promise = new Promise((kept, broken) => ([resolve, reject] = [kept, broken]));
  return { promise, resolve, reject };
};

const [port, url] = process.argv.slice(2);

// What proficiencies belong to is not said by foreign keys.
const tags = makeJSONPgSmartTagsPlugin({
  version: 1,
  config: {
    class: {
      proficiency: {
        tags: {
          foreignKey: [
            "(tenant_id, employee_id) references employee (tenant_id, id)|@foreignFieldName proficiencies",
            "(tenant_id, competency_id) references competency (tenant_id, id)|@fieldName competency",
          ],
        },
      },
    },
  },
});

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [tags],
  pgServices: [makePgService({ connectionString: url, schemas: ["public"] })],
  grafserv: { port: Number(port), graphiql: false, watch: false },
};

const instance = postgraphile(preset).createServ(grafserv);
const server = createServer();
await instance.addTo(server);
server.listen(Number(port), "127.0.0.1", () => console.log("ready"));
