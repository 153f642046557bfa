-- Who stood where when a talent review was closed? One row a person with the ratings that counted and the last move, in the
-- order of ids. Slots: others (over employee e). Parameters: review. Leans on talent_placement_pk, talent_rating_pk.
select e.id, e.external_id, e.given_name, e.family_name, f.id as performance_id, f.value as performance_value,
  f.scale as performance_scale, f.rated_at as performance_at, o.id as potential_id, o.value as potential_value,
  o.scale as potential_scale, o.rated_at as potential_at, m.performance, m.potential, m.reason, m.made_at, m.made_by
from talent_placement p
join employee e on e.tenant_id = :tenant and e.tenant_id = p.tenant_id and e.id = p.employee_id
left join talent_rating f on f.tenant_id = :tenant and f.tenant_id = p.tenant_id and f.id = p.performance_rating_id
left join talent_rating o on o.tenant_id = :tenant and o.tenant_id = p.tenant_id and o.id = p.potential_rating_id
left join lateral (
  select m.performance, m.potential, m.reason, m.made_at, m.made_by from talent_review_move m
  where m.tenant_id = :tenant and m.review_id = :review and m.employee_id = e.id
  order by m.made_at desc, m.id desc limit 1
) m on true
where p.tenant_id = :tenant and p.review_id = :review and {others}
order by e.id
