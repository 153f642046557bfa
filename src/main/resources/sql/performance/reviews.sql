-- What do reviews ask, what was said, and how do they stand? One row a review, everything in it as JSON; what of it the
-- reader may see is decided by who reads. {and} narrows, {order} sorts and limits, {self} says whether it is the reader's own.
-- {until}, over check-in c on goal g, says what counts of goals.
-- Leans on review_pk, review_of_person, review_standing, review_sheet_once, review_rater_once, review_adjustment_of,
-- review_plan_of, goal_of_person, goal_check_in_of, development_plan_of_person, assignment_by_employee.
select r.id, r.cycle_id, c.external_id as cycle_external_id, c.name as cycle_name, c.period_start, c.period_end, c.phases,
  f.sections, f.rater_weights, f.min_raters, s.id as scale_id, s.min_value, s.max_value, s.whole_levels,
  s.levels, r.employee_id, e.external_id as employee_external_id, e.given_name, e.family_name, r.manager_id,
  m.external_id as manager_external_id, m.given_name as manager_given_name, m.family_name as manager_family_name, r.state,
  {self} as own, r.ready_at, r.shared_at, r.signed_at, r.disagreement, r.sign_comment, r.version, r.created_at, r.updated_at,
  coalesce((
    select jsonb_agg(jsonb_build_object('competency', jsonb_build_object('id', k.id, 'externalId', k.external_id,
        'name', k.name, 'tier', k.tier), 'scale', jsonb_build_object('id', w.scale_id, 'min', x.asked -> 'min',
        'max', x.asked -> 'max'), 'required', x.asked -> 'required', 'weight', x.asked -> 'weight',
        'critical', x.asked -> 'critical') order by x.place)
    from jsonb_array_elements(r.competencies) with ordinality as x (asked, place)
    join competency k on k.tenant_id = :tenant and k.id = (x.asked ->> 'competencyId')::uuid
    join framework w on w.tenant_id = :tenant and w.tenant_id = k.tenant_id and w.id = k.framework_id
  ), '[]') as competencies,
  coalesce((
    select jsonb_agg(jsonb_build_object('kind', h.kind, 'answers', h.answers, 'submittedAt', h.submitted_at) order by h.kind desc)
    from review_sheet h
    where h.tenant_id = :tenant and h.review_id = r.id and h.submitted_at is not null
  ), '[]') as sheets,
  coalesce((
    select jsonb_agg(jsonb_build_object('employee', jsonb_build_object('id', p.id, 'externalId', p.external_id,
        'givenName', p.given_name, 'familyName', p.family_name), 'kind', a.kind, 'confirmed', a.confirmed_at is not null,
        'submittedAt', case when a.confirmed_at is not null then a.submitted_at end,
        'answers', case when a.confirmed_at is not null and a.submitted_at is not null then a.answers end) order by a.id)
    from review_rater a
    join employee p on p.tenant_id = :tenant and p.tenant_id = a.tenant_id and p.id = a.employee_id
    where a.tenant_id = :tenant and a.review_id = r.id
  ), '[]') as raters,
  coalesce((
    select jsonb_agg(jsonb_build_object('id', j.id, 'competencyId', j.competency_id, 'before', j.level_before, 'level', j.level,
        'reason', j.reason, 'at', j.made_at, 'by', j.made_by) order by j.id)
    from review_adjustment j
    where j.tenant_id = :tenant and j.review_id = r.id
  ), '[]') as adjustments,
  coalesce((
    select jsonb_agg(d.id order by d.id)
    from review_plan l
    join development_plan d on d.tenant_id = :tenant and d.tenant_id = l.tenant_id and d.id = l.plan_id
    where l.tenant_id = :tenant and l.review_id = r.id and d.deleted_at is null
  ), '[]') as plans,
  {include performance/review_facts}
from review r
join review_cycle c on c.tenant_id = :tenant and c.tenant_id = r.tenant_id and c.id = r.cycle_id
join review_form f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.form_id
join proficiency_scale s on s.tenant_id = :tenant and s.tenant_id = f.tenant_id and s.id = f.scale_id
join employee e on e.tenant_id = :tenant and e.tenant_id = r.tenant_id and e.id = r.employee_id
left join employee m on m.tenant_id = :tenant and m.tenant_id = r.tenant_id and m.id = r.manager_id
where r.tenant_id = :tenant {and}
{order}
