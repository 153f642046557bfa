// From files to a closed gap, as a person, the manager and an administrator; prints what it saw, line by line.
// @ts-expect-error: Node's own, without its types.
import { readFileSync } from 'node:fs';
import {
  AssignmentsApi,
  CompletionsApi,
  Configuration,
  DevelopmentApi,
  DevelopmentPlansApi,
  EmployeesApi,
  EvidenceApi,
  GapsApi,
  ImportsApi,
  Kind,
} from './index.js';

declare const process: { argv: string[]; exitCode: number };

const [basePath, tenant, rows] = process.argv.slice(2);

async function by(subject: string): Promise<Configuration> {
  const token = await new DevelopmentApi(new Configuration({ basePath })).createDevToken({
    devTokenRequest:
      subject === 'admin'
        ? { tenant, subject, roles: ['talent-admin'] }
        : { tenant, subject, employeeExternalId: subject },
  });
  return new Configuration({ basePath, accessToken: token.accessToken });
}

async function importFile(imports: ImportsApi, kind: Kind): Promise<void> {
  let job = await imports.startImport({
    kindOrId: kind,
    body: new Blob([readFileSync(`${rows}/${kind}.ndjson`)]),
    idempotencyKey: crypto.randomUUID(),
  });
  while (job.state === 'QUEUED' || job.state === 'RUNNING') {
    await new Promise((resolve) => setTimeout(resolve, 50));
    job = await imports.getImport({ kindOrId: job.id });
  }
  console.log(`${kind} ${job.state} with ${job.counts.created} created`);
}

async function showGap(person: Configuration, id: string): Promise<void> {
  const gap = await new GapsApi(person).getGap({ id });
  gap.items.forEach((item) => console.log(`${item.competency.externalId} ${item.status} by ${item.shortfall}`));
  console.log(`readiness ${gap.readiness}`);
}

async function agreedPlan(person: Configuration, manager: Configuration, id: string): Promise<string> {
  const mine = new DevelopmentPlansApi(person);
  const draft = await mine.draftPlan({
    id,
    planDraftRequest: { title: 'Grow', maxItems: 1 },
    idempotencyKey: crypto.randomUUID(),
  });
  console.log(`drafted ${draft.items[0].choices[0].activity.title}`);
  const plan = draft.plan!.id;
  const managers = new DevelopmentPlansApi(manager);
  for (const [who, to] of [[mine, 'PROPOSED'], [mine, 'AGREED'], [managers, 'AGREED'], [managers, 'ACTIVE']] as const) {
    const now = await who.transitionDevelopmentPlan({ id: plan, transitionRequest: { to } });
    console.log(`plan ${now.state}`);
  }
  return plan;
}

async function learn(person: Configuration, manager: Configuration, employeeId: string): Promise<void> {
  const assignments = new AssignmentsApi(person);
  const [assignment] = (await assignments.listAssignments({ employeeId })).items;
  console.log(`assigned ${assignment.activityExternalId} by ${assignment.origin}`);
  const completion = await new CompletionsApi(manager).recordCompletion({
    completionInput: { employeeId, activityExternalId: 'course', passed: true },
  });
  const evidence = await new EvidenceApi(person).getEvidence({ id: completion.evidenceIds[0] });
  console.log(`evidence ${evidence.source} at ${evidence.level}`);
  console.log(`assignment ${(await assignments.getAssignment({ id: assignment.id })).state}`);
}

async function main(): Promise<void> {
  const admin = await by('admin');
  const imports = new ImportsApi(admin);
  for (const kind of [
    Kind.ProficiencyScales,
    Kind.Frameworks,
    Kind.Competencies,
    Kind.Jobs,
    Kind.Employees,
    Kind.Requirements,
    Kind.Activities,
    Kind.Evidence,
  ]) {
    await importFile(imports, kind);
  }
  const { id } = await new EmployeesApi(admin).getEmployeeByExternalId({ externalId: 'ana' });
  const person = await by('ana');
  const manager = await by('bo');
  await showGap(person, id);
  const plan = await agreedPlan(person, manager, id);
  await learn(person, manager, id);
  await showGap(person, id);
  const now = await new DevelopmentPlansApi(person).getDevelopmentPlan({ id: plan });
  console.log(`item ${now.items[0].state}, progress ${now.progress}`);
}

main().catch((error) => {
  console.log(error);
  process.exitCode = 1;
});
