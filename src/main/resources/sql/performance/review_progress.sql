-- How far are reviews? One row a group, by name. Slots: filter, visible (over review r and its employee e), state (in which r was
-- then), placing (which groups there are). Parameters: asOf, day (by which phases are over), most (groups).
-- Leans on review_standing, review_transition_of, employee_pk, review_cycle_pk.
with members as materialized (
  select r.id, r.cycle_id, e.org_unit_id, e.job_id, {state} as state, c.phases
  from review r
  join employee e on e.tenant_id = :tenant and e.tenant_id = r.tenant_id and e.id = r.employee_id
  join review_cycle c on c.tenant_id = :tenant and c.tenant_id = r.tenant_id and c.id = r.cycle_id
  where r.tenant_id = :tenant and r.created_at <= :asOf and {filter} and {visible}
), standing as materialized (
  select s.id, s.state, s.state <> 'SIGNED' and exists (
    select 1 from jsonb_array_elements(s.phases) as h (phase)
    where h.phase ->> 'phase' = case when s.state = 'DRAFT' then 'SELF' else s.state end and (h.phase ->> 'endsOn')::date < :day
  ) as late
  from members s
), {placing}
select n.id, n.external_id, n.name, coalesce(g.reviews, 0) as reviews, coalesce(g.draft, 0) as draft, coalesce(g.self, 0) as self,
  coalesce(g.manager, 0) as manager, coalesce(g.calibration, 0) as calibration, coalesce(g.shared, 0) as shared,
  coalesce(g.signed, 0) as signed, coalesce(g.late, 0) as late
from named n
left join (
  select x.key, count(*) as reviews, count(*) filter (where s.state = 'DRAFT') as draft,
    count(*) filter (where s.state = 'SELF') as self, count(*) filter (where s.state = 'MANAGER') as manager,
    count(*) filter (where s.state = 'CALIBRATION') as calibration, count(*) filter (where s.state = 'SHARED') as shared,
    count(*) filter (where s.state = 'SIGNED') as signed, count(*) filter (where s.late) as late
  from placed x
  join standing s on s.id = x.id
  group by x.key
) g on g.key = n.key
order by n.name nulls last, n.key limit :most
