-- Which activities need one of these, which were never written, count as one of them or are made of one? Parameters: ids.
select distinct a.external_id, e.member
from activity a
cross join lateral (
  select 'prerequisites' as member, n.needs as other from jsonb_array_elements(a.prerequisites) as n (needs)
  union all
  select 'equivalents', q.counts from jsonb_array_elements(a.equivalents) as q (counts)
  union all
  select 'program', p.part
  from jsonb_array_elements(a.program -> 'steps') as s (step)
  cross join lateral jsonb_array_elements(s.step -> 'activities') as p (part)
) e
where a.tenant_id = :tenant and (e.other ->> 'activityId')::uuid = any(:ids)
