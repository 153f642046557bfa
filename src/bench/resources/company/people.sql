-- The people of the invented company, the same at every run: a reporting line with a span of eight, jobs, units and places by chance.
-- Needs structure.sql before it, in the same session. Parameters: tenant, people.
set session_replication_role = replica;
set jit = off;
insert into employee (tenant_id, id, source, external_id, given_name, family_name, email, subject, job_id, org_unit_id, manager_id, hire_date,
  location, active, version, created_at, created_by, updated_at, updated_by)
select :tenant, pg_temp.made(3, i), 'default', 'e' || lpad(i::text, 7, '0'), 'Given' || i % 997, 'Family' || i % 7919,
  'p' || i || '@example.org', 'p' || i,
  pg_temp.made(4, pg_temp.chance(i, 4, least(2000, greatest(20, :people / 250)))),
  pg_temp.made(1, pg_temp.chance(i, 5, greatest(10, :people / 50))),
  case when i > 0 then pg_temp.made(3, (i - 1) / 8) end,
  date '2001-01-01' + pg_temp.chance(i, 6, 7500), 'Place ' || pg_temp.chance(i, 7, 12), true, 1, pg_temp.stamp(), 'bench', pg_temp.stamp(),
  'bench'
from generate_series(0, :people - 1) i;
insert into employee_path (tenant_id, node_id, path)
with recursive line as (
  select 0 as n, array[pg_temp.made(3, 0)] as path
  union all
  select below.n, l.path || pg_temp.made(3, below.n)
  from line l
  cross join lateral generate_series(l.n * 8 + 1, least(l.n * 8 + 8, :people - 1)) as below (n)
)
select :tenant, pg_temp.made(3, l.n), l.path from line l;
reset jit;
reset session_replication_role;
