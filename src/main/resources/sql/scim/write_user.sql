-- Keeps what SCIM tells of a person; touches nothing if it is what is there. Leans on scim_user_pk.
-- Parameters: employee, userName, externalId, attributes, unit, now, actor.
insert into scim_user (tenant_id, employee_id, user_name, name_key, external_id, attributes, org_unit_id, version,
  created_at, created_by, updated_at, updated_by)
values (:tenant, :employee, :userName::text, lower(:userName::text), :externalId::text, :attributes, :unit::uuid, 1,
  :now, :actor, :now, :actor)
on conflict (tenant_id, employee_id) do update
set user_name = excluded.user_name, name_key = excluded.name_key, external_id = excluded.external_id,
  attributes = excluded.attributes, org_unit_id = excluded.org_unit_id, version = scim_user.version + 1,
  updated_at = excluded.updated_at, updated_by = excluded.updated_by
where (scim_user.user_name, scim_user.external_id, scim_user.attributes, scim_user.org_unit_id)
  is distinct from (excluded.user_name, excluded.external_id, excluded.attributes, excluded.org_unit_id)
