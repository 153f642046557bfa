-- Deletes the parts of a thing that is deleted, keeping their rows as tombstones and, where old answers depend on it, their state.
-- Slots: table, column (which leads to the thing), kept, concerned (whom one concerns). Parameters: whole, now, actor.
-- Leans on an index of the column.
with gone as (
  select t.id from {table} t where t.tenant_id = :tenant and t.{column} = :whole and t.deleted_at is null
), kept as (
  {kept}
)
update {table} t set active = false, deleted_at = :now, version = t.version + 1, updated_at = :now, updated_by = :actor
from gone
where t.tenant_id = :tenant and t.id = gone.id
returning t.id, t.source, t.external_id, {concerned} as person
