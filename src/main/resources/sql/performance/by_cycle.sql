-- Reviews by their cycle. Gives: placed (id, key) and named (key, its names). Needs before it: members (id, cycle_id). Leans on
-- review_cycle_pk.
placed as materialized (
  select m.id, m.cycle_id as key from members m
), named as (
  select k.key, t.id, t.external_id, t.name
  from (select distinct x.key from placed x) k
  left join review_cycle t on t.tenant_id = :tenant and t.id = k.key
)
