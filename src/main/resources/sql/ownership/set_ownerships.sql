-- Says which system has the say of which members. Parameters: ownerships, revision (as it was read, 0 if nobody had said), now, actor.
-- Leans on field_ownership_pk.
insert into field_ownership (tenant_id, ownerships, version, updated_at, updated_by)
values (:tenant, :ownerships, 1, :now, :actor)
on conflict (tenant_id) do update
set ownerships = excluded.ownerships, version = field_ownership.version + 1, updated_at = excluded.updated_at,
  updated_by = excluded.updated_by
where field_ownership.version = :revision
