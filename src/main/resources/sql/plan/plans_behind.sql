-- Which running plans are at an earlier version of those of these templates that are in use? Parameters: templates.
-- Leans on development_plan_of_template.
select p.id, p.employee_id, p.template_id
from development_plan p
join plan_template t on t.tenant_id = :tenant and t.tenant_id = p.tenant_id and t.id = p.template_id
where p.tenant_id = :tenant and p.template_id = any(:templates) and p.deleted_at is null and t.active and t.deleted_at is null
  and p.state not in ('COMPLETED', 'CANCELLED') and p.template_version < t.content_version
order by p.id
