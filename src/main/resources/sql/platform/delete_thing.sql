-- Deletes one thing, keeping its row as a tombstone and, where old answers depend on it, its state.
-- Slots: table, kept, concerned (whom it concerns). Parameters: id, now, actor. Leans on <table>_pk.
with gone as (
  select t.id from {table} t where t.tenant_id = :tenant and t.id = :id
), kept as (
  {kept}
)
update {table} t set active = false, deleted_at = :now, version = t.version + 1, updated_at = :now, updated_by = :actor
from gone
where t.tenant_id = :tenant and t.id = gone.id
returning t.id, t.source, t.external_id, {concerned} as person
