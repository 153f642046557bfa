-- What do these activities need? Takes it out of their JSON into rows. Parameters: ids.
insert into activity_prerequisite (tenant_id, activity_id, ordinal, prerequisite_id, competency_id, level)
select :tenant, a.id, e.ordinal, (e.needs ->> 'activityId')::uuid, (e.needs ->> 'competencyId')::uuid,
  (e.needs ->> 'level')::numeric
from activity a
cross join lateral jsonb_array_elements(a.prerequisites) with ordinality as e (needs, ordinal)
where a.tenant_id = :tenant and a.id = any(:ids)
