-- Proficiencies of everybody who has none: nine of ten pairs, at levels from 1 to 5 in halves.
insert into proficiency (tenant_id, employee_id, competency_id, level, deciding, fresh_until)
select e.tenant_id, e.id, c.id, 1 + chance.n % 9 / 2.0,
  jsonb_build_array(jsonb_build_object('id', e.id, 'source', 'MANAGER', 'level', 1 + chance.n % 9 / 2.0,
    'observedAt', '2025-06-01T00:00:00+00:00')), null
from employee e
join competency c on c.tenant_id = e.tenant_id
cross join lateral (select abs(hashtext(e.external_id || c.external_id)) as n) chance
where e.tenant_id = :tenant and chance.n % 10 > 0
on conflict do nothing
