-- What are these programs made of? Takes it out of their JSON into rows. Parameters: ids.
insert into activity_part (tenant_id, activity_id, step, ordinal, part_id, needed, assigned)
select :tenant, a.id, s.place, p.place, (p.part ->> 'activityId')::uuid,
  case s.step ->> 'rule' when 'ALL' then jsonb_array_length(s.step -> 'activities')
    else coalesce((s.step ->> 'count')::int, 0) end,
  s.step ->> 'rule' = 'ALL'
from activity a
cross join lateral jsonb_array_elements(a.program -> 'steps') with ordinality as s (step, place)
cross join lateral jsonb_array_elements(s.step -> 'activities') with ordinality as p (part, place)
where a.tenant_id = :tenant and a.id = any(:ids)
