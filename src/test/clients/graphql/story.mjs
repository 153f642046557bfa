// What every client goes through: it reads in parts, writes, is refused, listens. Each line that it prints is compared by the test.

const PATIENCE = 60_000;

const ME = `query Me { me { tenant roles } }`;

const PUT = `mutation Put($key: String!, $input: EmployeeInput!) {
  putEmployee(externalId: $key, input: $input) { outcome employee { id familyName } }
}`;

const PEOPLE = `query People($first: Int!, $after: String) {
  employees(first: $first, after: $after, sort: "familyName") {
    totalCount
    edges { cursor node { id familyName } }
    pageInfo { endCursor hasNextPage }
  }
}`;

const GAP = `query PersonGap($id: ID!) {
  employee(id: $id) { id gap { readiness items { competency { name } status shortfall } } }
}`;

const RATE = `mutation Rate($input: EvidenceInput!) {
  recordEvidence(input: $input) { evidence { id level source } }
}`;

const NOW = `query Now { events(first: 500) { next } }`;

const EVENTS = `subscription Heard($id: ID!, $after: Long) {
  employeeEvents(employeeId: $id, after: $after) { position type subject { __typename id ... on Evidence { level } } }
}`;

const NODE = `query Thing($id: ID!) { node(id: $id) { __typename id ... on Employee { familyName } } }`;

/**
 * @param client has query and mutate, which give {data, codes, faults}, and subscribe, which gives {next, end}
 * @param person id of somebody of whom level 3 of the competency "a" is required
 */
export async function tell(client, person) {
  const say = (...words) => console.log(words.map(String).join(' '));
  setTimeout(() => process.exit(1), PATIENCE).unref();
  const me = await client.query(ME);
  say('me', me.data.me.tenant, me.data.me.roles);
  await write(client, say);
  await readInParts(client, say);
  await listen(client, person, say);
  const refused = await client.query(NODE, { id: '00000000-0000-7000-8000-000000000000' });
  say('refused', refused.codes, refused.data?.node ?? null);
  const found = await client.query(NODE, { id: person });
  say('node', found.data.node.__typename, found.data.node.familyName);
}

async function write(client, say) {
  for (const familyName of ['Abel', 'Baker', 'Abel']) {
    const input = { givenName: 'Kim', familyName };
    const put = await client.mutate(PUT, { key: familyName, input });
    say('put', put.data.putEmployee.outcome, put.data.putEmployee.employee.familyName);
  }
  const blank = await client.mutate(PUT, { key: 'x', input: { givenName: ' ', familyName: 'X' } });
  say('refused', blank.codes, blank.faults);
}

async function readInParts(client, say) {
  let after = null;
  do {
    const { data } = await client.query(PEOPLE, { first: 2, after });
    const { edges, pageInfo } = data.employees;
    say('page', edges.map((edge) => edge.node.familyName), 'more', pageInfo.hasNextPage);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
}

async function listen(client, person, say) {
  const { data: now } = await client.query(NOW);
  const heard = client.subscribe(EVENTS, { id: person, after: now.events.next });
  for (const level of [2, 3]) {
    const input = { employeeId: person, competencyExternalId: 'a', level, source: 'MANAGER' };
    const rated = await client.mutate(RATE, { input });
    const event = (await heard.next()).employeeEvents;
    const same = event.subject.id === rated.data.recordEvidence.evidence.id;
    say('heard', event.type, event.subject.__typename, event.subject.level, same);
    const { data } = await client.query(GAP, { id: person });
    const item = data.employee.gap.items.find((one) => one.competency.name === 'Competency a');
    say('gap', item.status, item.shortfall);
  }
  await heard.end();
}
