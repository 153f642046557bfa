-- How is spending grouped by provider, as the catalogue names it today? Gives: keyed (completion, key), aim (key, activity,
-- competency), grouped (key, group) and title (group, its names). Needs before it: paid. Leans on activity_pk, activity_develops_pk.
offering as materialized (
  select a.id, a.provider, case when a.provider is null then '00000000-0000-0000-0000-000000000000'::uuid
    else md5(a.provider)::uuid end as key
  from activity a where a.tenant_id = :tenant
), keyed as (
  select p.id, o.key from paid p join offering o on o.id = p.activity_id
), aim as materialized (
  select o.key, d.activity_id, d.competency_id from offering o
  join activity_develops d on d.tenant_id = :tenant and d.activity_id = o.id
), grouped as (
  select distinct k.key, k.key as group_id from keyed k
), title as (
  select distinct o.key as group_id, null::text as external_id, o.provider as name from offering o
)
