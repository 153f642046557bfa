-- How is spending grouped by activity? Gives: keyed (completion, key), aim (key, activity, competency), grouped (key, group) and
-- title (group, its names). Needs before it: paid. Leans on activity_pk, activity_develops_pk.
keyed as (
  select p.id, p.activity_id as key from paid p
), aim as materialized (
  select d.activity_id as key, d.activity_id, d.competency_id from activity_develops d where d.tenant_id = :tenant
), grouped as (
  select distinct k.key, k.key as group_id from keyed k
), title as (
  select a.id as group_id, a.external_id, a.title as name from activity a where a.tenant_id = :tenant
)
