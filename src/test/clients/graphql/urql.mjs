// The story told by urql, which listens as a program does.
import { Client, cacheExchange, fetchExchange, subscriptionExchange } from '@urql/core';
import { codesOf, faultsOf } from './errors.mjs';
import { inbox } from './inbox.mjs';
import { ofProgram } from './sockets.mjs';
import { tell } from './story.mjs';

const [server, token, person] = process.argv.slice(2);
const socket = ofProgram(server, token);
const urql = new Client({
  url: `${server}/graphql`,
  requestPolicy: 'network-only',
  fetchOptions: { headers: { authorization: `Bearer ${token}` } },
  exchanges: [
    cacheExchange,
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: (request) => ({
        subscribe: (sink) => ({ unsubscribe: socket.subscribe(request, sink) }),
      }),
    }),
  ],
});

function outcome({ data, error }) {
  if (error?.networkError) {
    throw error;
  }
  return { data, codes: codesOf(error?.graphQLErrors), faults: faultsOf(error?.graphQLErrors) };
}

function subscribe(document, variables) {
  const events = inbox();
  const { unsubscribe } = urql.subscription(document, variables).subscribe((event) => events.put(event.data));
  return { next: events.next, end: unsubscribe };
}

const client = {
  query: async (document, variables = {}) => outcome(await urql.query(document, variables)),
  mutate: async (document, variables) => outcome(await urql.mutation(document, variables)),
  subscribe,
};

await tell(client, person);
await socket.dispose();
