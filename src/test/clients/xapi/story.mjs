// What a program does that tells of learning with the xAPI.js library: it asks what the server speaks, and sends
// statements by name and password. What comes of it is printed line by line.
import xapi from '@xapi/xapi';

const XAPI = xapi.default ?? xapi;
const [server, token] = process.argv.slice(2);
const client = new XAPI({endpoint: `${server}/xapi/`, auth: XAPI.toBasicAuth('library', token)});

const statement = (verb, activity, rest = {}) => ({
  actor: {objectType: 'Agent', mbox: 'mailto:ana@x.example'},
  verb: {id: `http://adlnet.gov/expapi/verbs/${verb}`, display: {en: verb}},
  object: {objectType: 'Activity', id: activity},
  ...rest,
});

const about = await client.getAbout();
console.log('speaks', about.data.version.join(','));

const one = await client.sendStatement({
  statement: statement('passed', 'https://lms.example/course', {result: {score: {scaled: 0.8}, success: true}}),
});
console.log('sent', one.data.length, one.headers['x-experience-api-version']);

const page = 'https://lms.example/page';
const several = await client.sendStatements({
  statements: [statement('experienced', page), statement('experienced', page)],
});
console.log('sent', several.data.length);

try {
  await client.sendStatement({statement: statement('passed', 'not absolute')});
} catch (refused) {
  const problem = refused.response.data;
  console.log('refused', refused.response.status, problem.errors.map((fault) => `${fault.pointer} ${fault.code}`).join(','));
}
