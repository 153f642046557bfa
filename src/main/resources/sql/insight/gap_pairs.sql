-- How do the people stand to each of their requirements? Needs before it: member, effective and rated. Gives the rows of the
-- answer: one a person and requirement, in the order of people and competencies.
-- Slots: competencies (over q), wanted (the case, over t and s), after (over t). Parameters: limit, and moderate and high (severity
-- bands) where the case asks for them.
stood as (
  select m.id as employee_id, q.competency_id, q.level as required, q.weight, q.critical, q.scale_id, r.level as actual
  from member m
  join effective q on q.profile_id = m.profile_id
  left join rated r on r.employee_id = m.id and r.competency_id = q.competency_id
  where {competencies}
)
select t.employee_id, e.external_id as employee_external_id, e.given_name, e.family_name, t.competency_id, c.external_id, c.name,
  c.tier, s.id as scale_id, s.min_value, s.max_value, t.required, t.actual, t.weight, t.critical
from stood t
join employee e on e.tenant_id = :tenant and e.id = t.employee_id
join competency c on c.tenant_id = :tenant and c.id = t.competency_id
join proficiency_scale s on s.tenant_id = :tenant and s.id = t.scale_id
where {wanted} and {after}
order by t.employee_id, t.competency_id
limit :limit
