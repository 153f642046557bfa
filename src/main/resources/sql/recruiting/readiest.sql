-- How do people stand against what is asked for, and who is the readiest? Needs before it: person (id, external_id), asked_for,
-- policy and rated (employee_id, competency_id, level, deciding). Gives: measured, one row a person and competency, and ranked,
-- the readiest people. Parameters: most. Readiness is reckoned here for its order alone.
measured as materialized (
  select p.id as person_id, a.competency_id, a.level, a.weight, a.critical, a.required_by, c.external_id, c.name, c.tier,
    f.resolution_policy, s.id as scale_id, s.min_value, s.max_value, r.level as actual, r.deciding
  from person p
  left join asked_for a on true
  left join competency c on c.tenant_id = :tenant and c.id = a.competency_id
  left join policy f on f.framework_id = c.framework_id
  left join proficiency_scale s on s.tenant_id = :tenant and s.id = f.scale_id
  left join rated r on r.employee_id = p.id and r.competency_id = a.competency_id
), ranked as (
  select p.id, p.external_id,
    sum(m.weight * case when m.level = m.min_value then 1 when m.actual is null then 0
      else least(1, (m.actual - m.min_value) / (m.level - m.min_value)) end) / sum(m.weight) as readiness,
    count(m.actual) as assessed
  from person p
  join measured m on m.person_id = p.id
  group by p.id, p.external_id
  order by readiness desc nulls last, assessed desc, p.external_id, p.id
  limit :most
)
