// The story told by Apollo Client, which sends the hashes of queries and listens as a browser does.
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { codesOf, faultsOf } from './errors.mjs';
import { inbox } from './inbox.mjs';
import { ofBrowser } from './sockets.mjs';
import { tell } from './story.mjs';

const [server, token, person] = process.argv.slice(2);
const socket = ofBrowser(server, token);
const sent = [];

async function watched(url, init) {
  const text = init.method === 'GET' ? new URL(url).searchParams.get('query') : JSON.parse(init.body).query;
  sent.push(`${init.method} ${text ? 'text' : 'hash'}`);
  return fetch(url, init);
}

const overHttp = new PersistedQueryLink({
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  useGETForHashedQueries: true,
}).concat(new HttpLink({ uri: `${server}/graphql`, headers: { authorization: `Bearer ${token}` }, fetch: watched }));

const apollo = new ApolloClient({
  cache: new InMemoryCache(),
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(socket),
    overHttp,
  ),
  defaultOptions: {
    query: { errorPolicy: 'all', fetchPolicy: 'network-only' },
    mutate: { errorPolicy: 'all' },
  },
});

function outcome({ data, error }) {
  if (error && !CombinedGraphQLErrors.is(error)) {
    throw error;
  }
  return { data, codes: codesOf(error?.errors), faults: faultsOf(error?.errors) };
}

function subscribe(document, variables) {
  const events = inbox();
  const heard = apollo.subscribe({ query: gql(document), variables }).subscribe((event) => events.put(event.data));
  return { next: events.next, end: () => heard.unsubscribe() };
}

const client = {
  query: async (document, variables) => outcome(await apollo.query({ query: gql(document), variables })),
  mutate: async (document, variables) => outcome(await apollo.mutate({ mutation: gql(document), variables })),
  subscribe,
};

async function persisted() {
  const document = `query Persisted_${process.pid}_${Date.now()} { me { subject } }`;
  for (let times = 0; times < 2; times++) {
    sent.length = 0;
    const { data } = await client.query(document);
    console.log('persisted', data.me.subject, 'by', sent.join(', '));
  }
}

async function remembered() {
  const id = apollo.cache.identify({ __typename: 'Employee', id: person });
  const patch = `mutation Rename($id: ID!, $patch: EmployeePatch!) {
    patchEmployee(id: $id, patch: $patch) { employee { id familyName } }
  }`;
  await client.mutate(patch, { id: person, patch: { familyName: 'Zorn' } });
  const fragment = gql`
    fragment Name on Employee {
      familyName
    }
  `;
  console.log('remembered', apollo.cache.readFragment({ id, fragment }).familyName);
}

await tell(client, person);
await persisted();
await remembered();
await socket.dispose();
