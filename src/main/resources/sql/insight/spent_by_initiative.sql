-- How is spending grouped by the initiatives that ask for what the activity develops, in use today? Spending that serves several is told
-- with each. Gives: keyed (completion, key), aim (key, activity, competency), grouped (key, group) and title (group, its names).
-- Needs before it: paid. Leans on initiative_demand_by_competency, activity_develops_pk.
aim as materialized (
  select m.initiative_id as key, d.activity_id, d.competency_id from initiative_demand m
  join initiative i on i.tenant_id = :tenant and i.tenant_id = m.tenant_id and i.id = m.initiative_id
  join activity_develops d on d.tenant_id = :tenant and d.competency_id = m.competency_id
  where m.tenant_id = :tenant and i.active and i.deleted_at is null
), keyed as (
  select distinct p.id, m.key from paid p join aim m on m.activity_id = p.activity_id
), grouped as (
  select distinct k.key, k.key as group_id from keyed k
), title as (
  select i.id as group_id, i.external_id, i.name from initiative i where i.tenant_id = :tenant
)
