-- All members together: a single group, even of none. Gives: placed (id, key) and named (key, its names). Needs before it: members.
placed as materialized (
  select m.id, '00000000-0000-0000-0000-000000000000'::uuid as key from members m
), named as (
  select '00000000-0000-0000-0000-000000000000'::uuid as key, null::uuid as id, null::text as external_id, null::text as name
)
