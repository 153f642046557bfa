// The audits of graphql-http, each with its outcome: <id> <ok | notice | warn | error> <name>, and why not.
import { serverAudits } from 'graphql-http';

const [server, token] = process.argv.slice(2);

function fetchFn(url, init = {}) {
  return fetch(url, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
}

for (const audit of serverAudits({ url: `${server}/graphql`, fetchFn })) {
  const result = await audit.fn();
  const why = result.status === 'ok' ? '' : ` -- ${result.reason.replaceAll('\n', ' ')}`;
  console.log(`${result.id} ${result.status} ${result.name}${why}`);
}
