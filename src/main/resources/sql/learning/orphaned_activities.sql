-- Which activities need one of these, which were never written, or count as one of them? Parameters: ids.
select distinct a.external_id, e.member
from activity a
cross join lateral (
  select 'prerequisites' as member, n.needs as other from jsonb_array_elements(a.prerequisites) as n (needs)
  union all
  select 'equivalents', q.counts from jsonb_array_elements(a.equivalents) as q (counts)
) e
where a.tenant_id = :tenant and (e.other ->> 'activityId')::uuid = any(:ids)
