-- Members by their job. Gives: placed (id, key) and named (key, its names). Needs before it: members (id, job_id). Leans on job_pk.
placed as materialized (
  select m.id, coalesce(m.job_id, '00000000-0000-0000-0000-000000000000'::uuid) as key from members m
), named as (
  select k.key, t.id, t.external_id, t.title as name
  from (select distinct x.key from placed x) k
  left join job t on t.tenant_id = :tenant and t.id = k.key
)
