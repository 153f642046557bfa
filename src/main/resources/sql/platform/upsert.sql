-- Brings a table into step with a batch of rows: inserts what is new, updates what differs, keeps the former state of
-- what old answers depend on, and leaves the rest untouched (no row version, no lock).
-- Slots: table, arrays, names, said, first, present, changes, set, moved, rewritten, kept, parent, concerned; made from the table's columns.
-- Parameters: ordinals, newIds, sources, externalIds, actives, now, actor, and c0, c1 … one array a column.
-- Leans on <table>_external.
with src as materialized (
  select * from unnest(:ordinals::int[], :newIds::uuid[], :sources::text[], :externalIds::text[], :actives::bool[],
    {arrays}) as r (ordinal, new_id, source, external_id, active, {names})
), found as materialized (
  select s.*, t.id as found_id,
    ({present}, t.active, t.deleted_at is null) is distinct from ({said}, s.active, true) as differs,
    case when t.id is not null and ({present}, t.active, t.deleted_at is null) is distinct from ({said}, s.active, true)
      then encode(sha256(convert_to(json_build_array({present}, t.active)::text, 'UTF8')), 'hex') end as before_state,
    case when ({present}, t.active, t.deleted_at is null) is distinct from ({said}, s.active, true)
      then encode(sha256(convert_to(json_build_array({said}, s.active)::text, 'UTF8')), 'hex') end as after_state,
    case when t.id is not null and ({present}, t.active, t.deleted_at is null) is distinct from ({said}, s.active, true)
      then array_to_string(array[{changes}], ',') else '' end as changes,
    {moved} as moved, {rewritten} as rewritten
  from src s
  left join {table} t on t.tenant_id = :tenant and t.source = s.source and t.external_id = s.external_id
), changed as materialized (
  -- by itself: where the planner knows nothing of the tenant it goes over this list for each thing that there is, and of new things it is empty
  select s.* from found s where s.found_id is not null and s.differs
), kept as (
  {kept}
), inserted as (
  insert into {table} (tenant_id, id, source, external_id, active, version, created_at, created_by, updated_at,
    updated_by, {names})
  select :tenant, s.new_id, s.source, s.external_id, s.active, 1, :now, :actor, :now, :actor, {first}
  from found s where s.found_id is null
), updated as (
  update {table} t set active = s.active, version = t.version + 1, updated_at = :now, updated_by = :actor,
    deleted_at = null, {set}
  from changed s
  where t.tenant_id = :tenant and t.id = s.found_id
)
select s.ordinal, coalesce(s.found_id, s.new_id) as id, s.found_id is null as created, s.differs, s.moved,
  s.before_state, s.after_state, s.changes, {parent} as parent, {concerned} as person
from found s order by s.ordinal
