-- What do plans say and how do they stand? One row a plan, its items with their actions as JSON; {and} narrows, {order}
-- sorts and limits. Leans on development_plan_pk, development_plan_of_person, plan_item_competency_once,
-- plan_action_of_item, article_version_number.
select p.id, p.external_id, p.source, p.employee_id, e.external_id as employee_external_id, e.given_name, e.family_name,
  p.title, p.period_start, p.period_end, p.target_job_id, j.external_id as target_job_external_id,
  j.title as target_job_title, p.state, p.employee_agreed_at, p.employee_agreed_by, p.manager_agreed_at,
  p.manager_agreed_by, p.copied_from_id, w.external_id as copied_from_external_id, p.template_id,
  m.external_id as template_external_id, m.title as template_title, p.template_version,
  m.content_version as latest_version, m.active and m.deleted_at is null as template_in_use, p.declined_version, p.template_start, p.version, p.created_at,
  p.updated_at, p.deleted_at, coalesce(t.items, '[]') as items
from development_plan p
join employee e on e.tenant_id = :tenant and e.tenant_id = p.tenant_id and e.id = p.employee_id
left join job j on j.tenant_id = :tenant and j.tenant_id = p.tenant_id and j.id = p.target_job_id
left join development_plan w on w.tenant_id = :tenant and w.tenant_id = p.tenant_id and w.id = p.copied_from_id
left join plan_template m on m.tenant_id = :tenant and m.tenant_id = p.tenant_id and m.id = p.template_id
left join lateral (
  select json_agg(json_build_object('id', i.id,
    'competency', json_build_object('id', c.id, 'externalId', c.external_id, 'name', c.name, 'tier', c.tier),
    'fromLevel', i.from_level, 'targetLevel', i.target_level, 'priority', i.priority, 'gap', i.gap, 'kind', i.kind,
    'due', i.due, 'state', i.state, 'achievedBy', i.evidence_id, 'closedAt', i.closed_at, 'closedBy', i.closed_by,
    'closeReason', i.close_reason, 'actions', coalesce(d.actions, '[]')) order by i.ordinal) as items
  from plan_item i
  join competency c on c.tenant_id = :tenant and c.tenant_id = i.tenant_id and c.id = i.competency_id
  left join lateral (
    select json_agg(json_build_object('id', x.id, 'type', x.type, 'title', x.title, 'activityId', x.activity_id,
      'activityExternalId', a.external_id, 'activityTitle', a.title, 'hours', a.hours, 'due', x.due,
      'assignmentId', x.assignment_id, 'assignmentState', s.state, 'articleId', x.article_id,
      'articleExternalId', r.external_id, 'articleTitle', v.title) order by x.ordinal) as actions
    from plan_action x
    left join activity a on a.tenant_id = :tenant and a.tenant_id = x.tenant_id and a.id = x.activity_id
    left join assignment s on s.tenant_id = :tenant and s.tenant_id = x.tenant_id and s.id = x.assignment_id
    left join article r on r.tenant_id = :tenant and r.tenant_id = x.tenant_id and r.id = x.article_id
    left join article_version v on v.tenant_id = :tenant and v.tenant_id = r.tenant_id and v.article_id = r.id
      and v.number = r.published_version
    where x.tenant_id = :tenant and x.item_id = i.id
  ) d on true
  where i.tenant_id = :tenant and i.plan_id = p.id
) t on true
where p.tenant_id = :tenant {and}
{order}
