-- Which of these applications have gone to another stage than the last one on record, and to which? The steps are put on record.
-- One row a step. Parameters: ids (of new steps, one an application), applications, now, actor, comment.
-- Leans on job_application_pk, job_application_transition_by_application.
insert into job_application_transition (tenant_id, id, application_id, from_state, to_state, comment, made_at, made_by)
select :tenant, asked.id, a.id, coalesce(l.to_state, 'APPLIED'), a.stage, :comment, :now, :actor
from unnest(:ids::uuid[], :applications::uuid[]) as asked (id, application_id)
join job_application a on a.tenant_id = :tenant and a.id = asked.application_id
left join lateral (
  select t.to_state from job_application_transition t
  where t.tenant_id = :tenant and t.application_id = a.id order by t.id desc limit 1
) l on true
where a.stage <> coalesce(l.to_state, 'APPLIED')
returning application_id, to_state
