-- Which activities need one of these, which were never written? Parameters: ids.
select distinct a.external_id
from activity a
cross join lateral jsonb_array_elements(a.prerequisites) as e (needs)
where a.tenant_id = :tenant and (e.needs ->> 'activityId')::uuid = any(:ids)
