-- Between which versions of their templates do these plans stand that run? One row a plan that is behind and has not
-- declined the last version. Parameters: plans. Leans on development_plan_pk, plan_template_pk, plan_template_version_pk.
select p.id as plan_id, p.template_id, p.template_version as from_version, t.content_version as to_version,
  p.template_start, n.made_at, coalesce(o.items, '[]') as items_before, n.items as items_after
from development_plan p
join plan_template t on t.tenant_id = :tenant and t.tenant_id = p.tenant_id and t.id = p.template_id
join plan_template_version n on n.tenant_id = :tenant and n.tenant_id = p.tenant_id and n.template_id = p.template_id
  and n.version = t.content_version
left join plan_template_version o on o.tenant_id = :tenant and o.tenant_id = p.tenant_id
  and o.template_id = p.template_id and o.version = p.template_version
where p.tenant_id = :tenant and p.id = any(:plans) and p.deleted_at is null and t.deleted_at is null and t.active
  and p.state not in ('COMPLETED', 'CANCELLED')
  and t.content_version > greatest(p.template_version, coalesce(p.declined_version, 0))
