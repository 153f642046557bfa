-- Who of these people stands where in an open talent review? One row a person with the latest rating of each axis and the last
-- move, in the order of ids. Slots: others (over employee e). Parameters: review, people.
-- Leans on talent_rating_of_person, talent_review_move_of_person.
select e.id, e.external_id, e.given_name, e.family_name, f.id as performance_id, f.value as performance_value,
  f.scale as performance_scale, f.rated_at as performance_at, o.id as potential_id, o.value as potential_value,
  o.scale as potential_scale, o.rated_at as potential_at, m.performance, m.potential, m.reason, m.made_at, m.made_by
from employee e
left join lateral (
  select r.id, r.value, r.scale, r.rated_at from talent_rating r
  where r.tenant_id = :tenant and r.employee_id = e.id and r.kind = 'PERFORMANCE'
  order by r.rated_at desc, r.recorded_at desc, r.id desc limit 1
) f on true
left join lateral (
  select r.id, r.value, r.scale, r.rated_at from talent_rating r
  where r.tenant_id = :tenant and r.employee_id = e.id and r.kind = 'POTENTIAL'
  order by r.rated_at desc, r.recorded_at desc, r.id desc limit 1
) o on true
left join lateral (
  select m.performance, m.potential, m.reason, m.made_at, m.made_by from talent_review_move m
  where m.tenant_id = :tenant and m.review_id = :review and m.employee_id = e.id
  order by m.made_at desc, m.id desc limit 1
) m on true
where e.tenant_id = :tenant and e.id = any(:people) and {others}
order by e.id
