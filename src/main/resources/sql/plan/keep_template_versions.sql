-- Which of these templates say something else than their last version did? Keeps what they say as a new one; one row a
-- template with a new version. Parameters: ids, now, actor. Leans on plan_template_pk, plan_template_version_pk.
with anew as materialized (
  select t.id, t.items, t.content_version + 1 as version
  from plan_template t
  left join plan_template_version v on v.tenant_id = :tenant and v.tenant_id = t.tenant_id and v.template_id = t.id
    and v.version = t.content_version
  where t.tenant_id = :tenant and t.id = any(:ids) and v.items is distinct from t.items
), kept as (
  insert into plan_template_version (tenant_id, template_id, version, items, made_at, made_by)
  select :tenant, a.id, a.version, a.items, :now, :actor from anew a
), counted as (
  update plan_template t set content_version = a.version from anew a
  where t.tenant_id = :tenant and t.id = a.id
)
select a.id, a.version from anew a
