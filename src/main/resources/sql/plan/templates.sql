-- Which templates of plans are there? One row a template; {and} narrows, {order} sorts and limits.
-- Leans on plan_template_pk for one, plan_template_external by key, plan_template_changed by change.
select t.id, t.external_id, t.source, t.title, t.description, t.job_id, j.external_id as job_external_id,
  j.title as job_title, t.audience, t.target_job_id, k.external_id as target_job_external_id, k.title as target_job_title,
  t.period_days, t.items, t.content_version, t.active, t.version, t.created_at, t.updated_at, t.deleted_at
from plan_template t
left join job j on j.tenant_id = :tenant and j.tenant_id = t.tenant_id and j.id = t.job_id
left join job k on k.tenant_id = :tenant and k.tenant_id = t.tenant_id and k.id = t.target_job_id
where t.tenant_id = :tenant {and}
{order}
