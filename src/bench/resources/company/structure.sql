-- The structure of an invented company, the same at every run: a scale, a framework of 200 competencies, units of about fifty people and six
-- to a unit above, families of jobs three deep, jobs, and what these ask for: from 28 to 60 competencies a job. Everybody needs c000 to c019:
-- ten by CORE, five by LEADERSHIP, five by the root of the families. Parameters: tenant, people. As the superuser.
set session_replication_role = replica;
set jit = off;
create or replace function pg_temp.made(kind int, number bigint) returns uuid language sql immutable parallel safe as
  $$ select ('0190' || lpad(to_hex($1), 4, '0') || '-0000-7000-8000-' || lpad(to_hex($2), 12, '0'))::uuid $$;
create or replace function pg_temp.chance(number bigint, seed bigint, most int) returns int language sql immutable parallel safe as
  $$ select ((hashint8extended($1, $2) & 9223372036854775807) % $3)::int $$;
create or replace function pg_temp.stamp() returns timestamptz language sql immutable parallel safe as
  $$ select timestamptz '2021-11-01T00:00:00Z' $$;

insert into proficiency_scale (tenant_id, id, source, external_id, name, proficient_from, whole_levels, min_value, max_value, levels, active,
  version, created_at, created_by, updated_at, updated_by)
select :tenant, pg_temp.made(7, 0), 'default', 'five', 'Five levels', 3, false, 1, 5,
  '[{"value":1,"label":"Aware"},{"value":2,"label":"Basic"},{"value":3,"label":"Able"},{"value":4,"label":"Strong"},{"value":5,"label":"Expert"}]',
  true, 1, pg_temp.stamp(), 'bench', pg_temp.stamp(), 'bench';

insert into framework (tenant_id, id, source, external_id, name, state, scale_id, resolution_policy, source_priority, newest_share, self_counts,
  active, version, created_at, created_by, updated_at, updated_by)
select :tenant, pg_temp.made(8, 0), 'default', 'all', 'All', 'DRAFT', pg_temp.made(7, 0), 'LATEST', '[]', 0.65, false,
  true, 1, pg_temp.stamp(), 'bench', pg_temp.stamp(), 'bench';

insert into competency (tenant_id, id, source, external_id, name, framework_id, tier, active, version, created_at, created_by, updated_at,
  updated_by)
select :tenant, pg_temp.made(5, i), 'default', 'c' || lpad(i::text, 3, '0'), 'Competency ' || lpad(i::text, 3, '0'), pg_temp.made(8, 0),
  case when i < 10 then 'CORE' when i < 15 or i between 20 and 27 then 'LEADERSHIP' when i < 100 then 'FUNCTIONAL' else 'JOB' end,
  true, 1, pg_temp.stamp(), 'bench', pg_temp.stamp(), 'bench'
from generate_series(0, 199) i;
insert into competency_path (tenant_id, node_id, path)
select :tenant, pg_temp.made(5, i), array[pg_temp.made(5, i)] from generate_series(0, 199) i;

insert into org_unit (tenant_id, id, source, external_id, name, parent_id, active, version, created_at, created_by, updated_at, updated_by)
select :tenant, pg_temp.made(1, i), 'default', 'u' || lpad(i::text, 5, '0'), 'Unit ' || lpad(i::text, 5, '0'),
  case when i > 0 then pg_temp.made(1, (i - 1) / 6) end, true, 1, pg_temp.stamp(), 'bench', pg_temp.stamp(), 'bench'
from generate_series(0, greatest(10, :people / 50) - 1) i;
insert into org_unit_path (tenant_id, node_id, path)
with recursive tree as (
  select 0 as n, array[pg_temp.made(1, 0)] as path
  union all
  select below.n, t.path || pg_temp.made(1, below.n)
  from tree t
  cross join lateral generate_series(t.n * 6 + 1, least(t.n * 6 + 6, greatest(10, :people / 50) - 1)) as below (n)
)
select :tenant, pg_temp.made(1, t.n), t.path from tree t;

insert into job_family (tenant_id, id, source, external_id, name, parent_id, active, version, created_at, created_by, updated_at, updated_by)
select :tenant, pg_temp.made(2, i), 'default', 'f' || lpad(i::text, 2, '0'), 'Family ' || lpad(i::text, 2, '0'),
  case when i > 4 then pg_temp.made(2, (i - 5) / 5 + 1) when i > 0 then pg_temp.made(2, 0) end,
  true, 1, pg_temp.stamp(), 'bench', pg_temp.stamp(), 'bench'
from generate_series(0, 24) i;
insert into job_family_path (tenant_id, node_id, path)
select :tenant, pg_temp.made(2, i),
  array[pg_temp.made(2, 0)] || case when i > 4 then array[pg_temp.made(2, (i - 5) / 5 + 1)] else '{}' end
  || case when i > 0 then array[pg_temp.made(2, i)] else '{}' end
from generate_series(0, 24) i;

insert into job (tenant_id, id, source, external_id, title, job_family_id, leadership_level, active, version, created_at, created_by,
  updated_at, updated_by)
select :tenant, pg_temp.made(4, i), 'default', 'j' || lpad(i::text, 4, '0'), 'Job ' || lpad(i::text, 4, '0'), pg_temp.made(2, 5 + i % 20),
  case when i % 40 < 30 then 'INDIVIDUAL' when i % 40 < 35 then 'TEAM_LEAD' when i % 40 < 38 then 'MANAGER'
    when i % 40 = 38 then 'SENIOR_MANAGER' else 'EXECUTIVE' end,
  true, 1, pg_temp.stamp(), 'bench', pg_temp.stamp(), 'bench'
from generate_series(0, least(2000, greatest(20, :people / 250)) - 1) i;

insert into requirement (tenant_id, id, source, external_id, competency_id, tier, level, weight, critical, holder_id, job_id, job_family_id,
  leadership_level, active, version, created_at, created_by, updated_at, updated_by)
with asking (key, competency, tier, level, critical, holder, job, family, leadership) as (
  select 'core-' || i, i, 'CORE', 2 + i % 3, i = 0, '00000000-0000-0000-0000-000000000000'::uuid, null::int, null::int, null
  from generate_series(0, 9) i
  union all
  select 'lead-' || l.i, l.i, 'LEADERSHIP', 2 + l.i % 3, false,
    ('00000000-0000-0000-0000-00000000000' || l.rank)::uuid, null, null,
    (array['INDIVIDUAL', 'TEAM_LEAD', 'MANAGER', 'SENIOR_MANAGER', 'EXECUTIVE'])[l.rank]
  from (select i, case when i < 20 then 1 else (i - 20) / 2 + 2 end as rank
    from generate_series(10, 27) i where i not between 15 and 19) l
  union all
  select 'family-' || f.number || '-' || f.competency, f.competency, 'FUNCTIONAL', 3 + f.competency % 2, false,
    pg_temp.made(2, f.number), null, f.number, null
  from (
    select 0 as number, i as competency from generate_series(15, 19) i
    union all
    select g, 28 + (g - 1) * 3 + i from generate_series(1, 4) g, generate_series(0, 2) i
    union all
    select g, 40 + (g - 5) * 3 + i from generate_series(5, 24) g, generate_series(0, 2) i
  ) f
  union all
  select 'job-' || j || '-' || i, 100 + (j * 7 + i * 3) % 100, 'JOB', 4 + i % 2, i % 5 = 0, pg_temp.made(4, j), j, null, null
  from generate_series(0, least(2000, greatest(20, :people / 250)) - 1) j
  cross join lateral generate_series(1,
    case when pg_temp.chance(j, 1, 10) = 0 then 20 + pg_temp.chance(j, 2, 7) else 2 + pg_temp.chance(j, 3, 6) end) i
)
select :tenant, pg_temp.made(9, row_number() over (order by a.key)), 'default', a.key, pg_temp.made(5, a.competency), a.tier, a.level,
  1 + a.competency % 2, a.critical, a.holder, case when a.job is not null then pg_temp.made(4, a.job) end,
  case when a.family is not null then pg_temp.made(2, a.family) end, a.leadership, true, 1, pg_temp.stamp(), 'bench', pg_temp.stamp(), 'bench'
from asking a;
reset jit;
reset session_replication_role;
