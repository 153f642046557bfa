// What a first program with the generated client does; prints what it saw, line by line.
import {
  CompetenciesApi,
  Configuration,
  DevelopmentApi,
  Employee,
  EmployeesApi,
  EvidenceApi,
  ExportsApi,
  FrameworksApi,
  GapsApi,
  ImportsApi,
  JobsApi,
  Kind,
  Problem,
  ProblemFromJSON,
  ProficiencyScalesApi,
  RequirementsApi,
  ResponseError,
  StatusFromJSON,
} from './index.js';

declare const process: { argv: string[]; exitCode: number };

const [basePath, tenant] = process.argv.slice(2);

async function problemOf(request: Promise<unknown>): Promise<Problem> {
  try {
    await request;
  } catch (refused) {
    if (refused instanceof ResponseError) {
      return ProblemFromJSON(await refused.response.json());
    }
    throw refused;
  }
  throw new Error('nothing was refused');
}

async function requirements(config: Configuration): Promise<void> {
  await new ProficiencyScalesApi(config).putProficiencyScaleByExternalId({
    externalId: 'four',
    proficiencyScaleInput: {
      name: 'Four levels',
      levels: ['Aware', 'Working', 'Practitioner'].map((label, i) => ({ value: i + 1, label })),
    },
  });
  await new FrameworksApi(config).putFrameworkByExternalId({
    externalId: 'data',
    frameworkInput: { name: 'Data roles', scaleExternalId: 'four' },
  });
  await new JobsApi(config).putJobByExternalId({ externalId: 'de', jobInput: { title: 'Data engineer' } });
  for (const [name, level] of [['modelling', 2], ['testing', 1]] as const) {
    await new CompetenciesApi(config).putCompetencyByExternalId({
      externalId: name,
      competencyInput: { name, frameworkExternalId: 'data', tier: 'JOB' },
    });
    await new RequirementsApi(config).putRequirementByExternalId({
      externalId: name,
      requirementInput: { competencyExternalId: name, tier: 'JOB', jobExternalId: 'de', level },
    });
  }
}

async function gap(config: Configuration): Promise<Employee> {
  const employees = new EmployeesApi(config);
  const input = { givenName: 'Ana', familyName: 'Moreau', email: 'ana@example.com', jobExternalId: 'de' };
  const ana = await employees.putEmployeeByExternalId({ externalId: '1', employeeInput: input });
  for (const competencyExternalId of ['modelling', 'testing']) {
    await new EvidenceApi(config).recordEvidence({
      evidenceInput: { employeeId: ana.id, competencyExternalId, level: 1, source: 'MANAGER' },
      idempotencyKey: crypto.randomUUID(),
    });
  }
  const found = await new GapsApi(config).getGap({ id: ana.id });
  found.items
    .filter((item) => (item.shortfall ?? 0) > 0)
    .forEach((item) => console.log(`gap ${item.status} by ${item.shortfall}`));
  console.log(`readiness ${found.readiness}`);
  const problem = await problemOf(
    employees.createEmployee({ employeeInput: { ...input, jobExternalId: 'nowhere' } }),
  );
  const [fault] = problem.errors;
  console.log(`problem ${problem.status} ${problem.code} ${fault.pointer} ${fault.code}`);
  return ana;
}

async function patch(config: Configuration, ana: Employee): Promise<void> {
  const employees = new EmployeesApi(config);
  const read = await employees.getEmployeeRaw({ id: ana.id });
  const change = {
    id: ana.id,
    ifMatch: read.raw.headers.get('etag') ?? '',
    employeePatch: { familyName: 'Moreau-Lind', email: null },
  };
  const patched = await employees.patchEmployee(change);
  console.log(`patched to ${patched.familyName} ${patched.email === null ? 'without' : 'with'} e-mail`);
  const problem = await problemOf(employees.patchEmployee(change));
  console.log(`stale ${problem.status} ${problem.code}`);
}

async function files(config: Configuration): Promise<void> {
  const imports = new ImportsApi(config);
  const rows = [
    { externalId: '2', givenName: 'Bo', familyName: 'Ek' },
    { externalId: '3', givenName: 'Cy', familyName: 'Orr', managerExternalId: '2' },
  ];
  let job = await imports.startImport({
    kindOrId: Kind.Employees,
    body: new Blob(rows.map((row) => JSON.stringify(row) + '\n')),
    idempotencyKey: crypto.randomUUID(),
  });
  while (job.state === 'QUEUED' || job.state === 'RUNNING') {
    await new Promise((resolve) => setTimeout(resolve, 50));
    job = await imports.getImport({ kindOrId: job.id });
  }
  console.log(`import ${job.state} with ${job.counts.created} created`);
  const exported = await new ExportsApi(config).exportRows({ kind: Kind.Employees });
  console.log(`exported ${(await exported.text()).trim().split('\n').length} rows`);
}

async function main(): Promise<void> {
  const token = await new DevelopmentApi(new Configuration({ basePath })).createDevToken({
    devTokenRequest: { tenant, subject: 'admin', roles: ['talent-admin'] },
  });
  const config = new Configuration({ basePath, accessToken: token.accessToken });
  await requirements(config);
  const ana = await gap(config);
  await patch(config, ana);
  await files(config);
  console.log((StatusFromJSON('ON_LEAVE') as string) === 'ON_LEAVE' ? 'unknown values pass' : 'unknown values break');
}

main().catch((error) => {
  console.log(error);
  process.exitCode = 1;
});
