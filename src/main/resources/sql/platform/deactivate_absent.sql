-- Which things of a source does the file not have? They become inactive; the state before is kept where it matters. What a faulty row is
-- about is not absent. Slots: table, kept, concerned (whom one concerns). Parameters: source, import, now, actor.
-- Leans on <table>_external, import_key_external and import_problem_external.
with absent as (
  select t.id from {table} t
  where t.tenant_id = :tenant and t.source = :source and t.active and t.deleted_at is null
    and not exists (
      select 1 from import_key k
      where k.tenant_id = :tenant and k.tenant_id = t.tenant_id and k.import_id = :import
        and k.external_id = t.external_id)
    and not exists (
      select 1 from import_problem p
      where p.tenant_id = :tenant and p.tenant_id = t.tenant_id and p.import_id = :import
        and p.external_id = t.external_id)
), kept as (
  {kept}
)
update {table} t set active = false, version = t.version + 1, updated_at = :now, updated_by = :actor
from absent
where t.tenant_id = :tenant and t.id = absent.id
returning t.id, t.source, t.external_id, {concerned} as person
