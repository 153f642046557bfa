-- Makes drafts of plans out of a template, but for those that are there already; one row a plan that was made.
-- Parameters: now, actor, and ids, employees, titles, starts, ends, jobs, templates, versions (one of each a plan).
-- Leans on development_plan_of_template.
insert into development_plan (tenant_id, id, source, external_id, employee_id, title, period_start, period_end,
  target_job_id, state, template_id, template_version, template_start, version, created_at, created_by, updated_at,
  updated_by)
select :tenant, n.id, 'default', n.id::text, n.employee_id, n.title, n.starts, n.ends, n.job_id, 'DRAFT', n.template_id,
  n.version, n.starts, 1, :now, :actor, :now, :actor
from unnest(:ids::uuid[], :employees::uuid[], :titles::text[], :starts::date[], :ends::date[], :jobs::uuid[],
  :templates::uuid[], :versions::int[]) as n (id, employee_id, title, starts, ends, job_id, template_id, version)
on conflict do nothing
returning id, employee_id
