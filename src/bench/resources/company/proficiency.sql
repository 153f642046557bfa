-- What the evidence of everybody amounts to, by the server's own definition: the rows that it would keep.
-- Needs evidence.sql before it. Parameters: tenant, asOf.
set session_replication_role = replica;
set jit = off;
set timezone = 'UTC';
set work_mem = '256MB';
insert into proficiency (tenant_id, employee_id, competency_id, level, deciding, fresh_until)
with turning as (
  select x.employee_id, x.competency_id,
    min(case when x.observed_at > :asOf then x.observed_at when x.valid_until > :asOf then x.valid_until end) as at
  from evidence x
  where x.tenant_id = :tenant and x.revoked_at is null
  group by x.employee_id, x.competency_id
), observed as (
  select x.employee_id, x.competency_id, x.id, x.level, x.source, x.observed_at, x.valid_until, x.revoked_at, x.recorded_at
  from evidence x
  where x.tenant_id = :tenant
), {include competency/policy_now}, {include competency/weighed}
select :tenant, t.employee_id, t.competency_id, r.level, coalesce(r.deciding, '[]'), t.at
from turning t
left join resolved r on r.employee_id = t.employee_id and r.competency_id = t.competency_id
order by t.employee_id, t.competency_id;
reset work_mem;
reset timezone;
reset jit;
reset session_replication_role;
