-- Is the item of an active plan, and one of these people's and competencies'? Parameters: employees, competencies (one of each a pair).
p.state = 'ACTIVE' and i.competency_id = any(:competencies) and (p.employee_id, i.competency_id) in (
  select a.employee_id, a.competency_id
  from unnest(:employees::uuid[], :competencies::uuid[]) as a (employee_id, competency_id))
