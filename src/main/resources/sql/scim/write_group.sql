-- Makes a group what is said, if that differs or its members did. Leans on scim_group_pk.
-- Parameters: id, name, externalId, role, unit, members, now, actor.
update scim_group g
set display_name = :name, name_key = lower(:name), external_id = :externalId::text, role = :role::text,
  org_unit_id = :unit::uuid, version = g.version + 1, updated_at = :now, updated_by = :actor
where g.tenant_id = :tenant and g.id = :id
  and (:members::bool or (g.display_name, g.external_id, g.role, g.org_unit_id)
    is distinct from (:name, :externalId::text, :role::text, :unit::uuid))
