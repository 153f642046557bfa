-- Which rows repeat the key of an earlier row? They fail; the earlier one counts.
-- Parameters: import. One sort of the file's keys.
with keyed as (
  select k.line, k.external_id, min(k.line) over (partition by k.external_id) as first_line
  from import_key k
  where k.tenant_id = :tenant and k.import_id = :import
), repeated as materialized (
  select k.line, k.external_id, k.first_line from keyed k where k.line <> k.first_line
), failed as (
  update import_key k set failed = true
  from repeated r
  where k.tenant_id = :tenant and k.import_id = :import and k.line = r.line
)
select r.line, r.external_id, r.first_line from repeated r order by r.line
