-- Members by their unit and by all units above it. Gives: placed (id, key) and named (key, its names). Needs before it: members (id,
-- org_unit_id). Leans on org_unit_path_pk, org_unit_pk.
placed as materialized (
  select m.id, h.id as key
  from members m
  left join org_unit_path y on y.tenant_id = :tenant and y.node_id = m.org_unit_id
  cross join lateral unnest(coalesce(y.path, array['00000000-0000-0000-0000-000000000000'::uuid])) as h (id)
), named as (
  select k.key, t.id, t.external_id, t.name
  from (select distinct x.key from placed x) k
  left join org_unit t on t.tenant_id = :tenant and t.id = k.key
)
