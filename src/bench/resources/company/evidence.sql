-- Five years of evidence of the invented company, until 2026-10-31 and the same at every run: of nine in ten pairs of a person and a
-- competency that the person needs, one to three pieces each. One in a hundred was revoked, certificates run out.
-- Needs people.sql before it, in the same session. Parameters: tenant.
set session_replication_role = replica;
set jit = off;
set work_mem = '256MB';
drop table if exists pg_temp.asked;
create temporary table asked as
select distinct j.id as job_id, c.id as competency_id, substring(c.external_id, 2)::bigint as number
from job j
join job_family_path p on p.tenant_id = :tenant and p.node_id = j.job_family_id
join requirement r on r.tenant_id = :tenant and r.holder_id = any(
  array['00000000-0000-0000-0000-000000000000', j.id]::uuid[] || p.path
  || (array['00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002',
    '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000004',
    '00000000-0000-0000-0000-000000000005']::uuid[])[1 : array_position(
      array['INDIVIDUAL', 'TEAM_LEAD', 'MANAGER', 'SENIOR_MANAGER', 'EXECUTIVE'], j.leadership_level)])
join competency c on c.tenant_id = :tenant and c.id = r.competency_id
where j.tenant_id = :tenant;
analyze asked;
insert into evidence (tenant_id, id, source_system, external_id, employee_id, competency_id, level, source, rater_id, observed_at, valid_until,
  recorded_at, recorded_by, revoked_at, revoked_by, revocation_reason)
with pair as (
  select e.id, e.manager_id, a.competency_id, substring(e.external_id, 2)::bigint * 1000 + a.number as number
  from employee e
  join asked a on a.job_id = e.job_id
  where e.tenant_id = :tenant
), piece as (
  select p.id, p.manager_id, p.competency_id, p.number * 4 + k as number,
    hashint8extended(p.number * 4 + k, 8) & 9223372036854775807 as luck
  from pair p
  cross join lateral (select pg_temp.chance(p.number, 9, 10) as n) c
  cross join lateral generate_series(1, case when c.n = 0 then 0 when c.n < 6 then 1 when c.n < 9 then 2 else 3 end) k
), seen as (
  select p.*, timestamptz '2021-11-01T08:00:00Z' + (p.luck / 1000 % 1825) * interval '1 day' as at,
    case when p.luck % 100 < 55 then 'MANAGER' when p.luck % 100 < 70 then 'PEER' when p.luck % 100 < 80 then 'SELF'
      when p.luck % 100 < 90 then 'ASSESSMENT' when p.luck % 100 < 96 then 'LEARNING' when p.luck % 100 < 99 then 'CERTIFICATION'
      else 'CALIBRATION' end as source
  from piece p
)
select :tenant, pg_temp.made(6, s.number), 'default', 'x' || s.number, s.id, s.competency_id, trim_scale(1 + s.luck / 10000000 % 9 / 2.0), s.source,
  case when s.source = 'MANAGER' then s.manager_id end, s.at,
  case when s.source = 'CERTIFICATION' then s.at
    + case when s.at < timestamptz '2025-11-01Z' and s.number % 2 = 0 then interval '1 year' else interval '10 years' end end,
  s.at + interval '1 hour', 'bench',
  case when s.luck / 100000000 % 100 = 0 then s.at + interval '7 days' end,
  case when s.luck / 100000000 % 100 = 0 then 'bench' end,
  case when s.luck / 100000000 % 100 = 0 then 'By mistake' end
from seen s
order by s.number;
reset jit;
reset work_mem;
reset session_replication_role;
