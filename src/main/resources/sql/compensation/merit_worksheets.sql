-- Which raises are proposed for whom, and by which facts? One row a worksheet, its people in their order as JSON; {and} narrows,
-- {order} sorts and limits. Facts that were kept when it was approved stand instead of today's.
-- Leans on merit_worksheet_pk for one, merit_worksheet_external by key, merit_worksheet_by_* for filters, merit_worksheet_changed by
-- change; employee_pk, salary_of_person, salary_range_by_job, development_plan_of_person, assignment_by_employee for the facts.
select w.id, w.external_id, w.source, w.name, w.note, w.guideline_id, g.external_id as guideline_external_id,
  g.name as guideline_name, w.manager_id, m.external_id as manager_external_id, m.given_name as manager_given_name,
  m.family_name as manager_family_name, w.currency, w.budget, w.effective_on, w.review_cycle_id,
  c.external_id as review_cycle_external_id, w.ratings, w.proposals, w.state, w.facts is not null as frozen,
  coalesce(w.facts -> 'matrix', {include compensation/matrix}) as matrix,
  coalesce(w.facts -> 'people', {include compensation/people_of_worksheet}) as people,
  w.active, w.version, w.created_at, w.updated_at, w.deleted_at
from merit_worksheet w
join merit_guideline g on g.tenant_id = :tenant and g.tenant_id = w.tenant_id and g.id = w.guideline_id
join employee m on m.tenant_id = :tenant and m.tenant_id = w.tenant_id and m.id = w.manager_id
left join review_cycle c on c.tenant_id = :tenant and c.tenant_id = w.tenant_id and c.id = w.review_cycle_id
where w.tenant_id = :tenant {and}
{order}
