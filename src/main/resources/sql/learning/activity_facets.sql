-- How many of the activities that a search finds have each value of these facets? The hundred most frequent values of each, and
-- how many activities there are in all (facet TOTAL). {and} narrows. Parameters: facets.
-- Leans on what the search leans on, and on activity_develops_pk.
with found as materialized (
  select a.id, a.type, a.language, a.languages, a.provider, a.tags, a.difficulty, a.delivery_mode, a.hours, a.cost_amount
  from activity a
  where a.tenant_id = :tenant and a.deleted_at is null {and}
), counted as (
  select 'TOTAL' as facet, 'ALL' as value, null::text as label, count(*) as activities from found f
  union all
  select 'TYPE', f.type, null, count(*) from found f where 'TYPE' = any(:facets::text[]) group by f.type
  union all
  select 'COMPETENCY', c.id::text, c.name, count(*)
  from found f
  join activity_develops d on d.tenant_id = :tenant and d.activity_id = f.id
  join competency c on c.tenant_id = :tenant and c.tenant_id = d.tenant_id and c.id = d.competency_id
  where 'COMPETENCY' = any(:facets::text[])
  group by c.id, c.name
  union all
  select 'LEVEL', trim_scale(d.to_level)::text, null, count(distinct f.id)
  from found f
  join activity_develops d on d.tenant_id = :tenant and d.activity_id = f.id
  where 'LEVEL' = any(:facets::text[])
  group by trim_scale(d.to_level)
  union all
  select 'LANGUAGE', l.spoken, null, count(*)
  from found f
  cross join lateral (
    select f.language as spoken union select t.tag from jsonb_array_elements_text(f.languages) as t (tag)
  ) l
  where 'LANGUAGE' = any(:facets::text[])
  group by l.spoken
  union all
  select 'PROVIDER', f.provider, null, count(*) from found f where 'PROVIDER' = any(:facets::text[]) group by f.provider
  union all
  select 'TAG', t.tag, null, count(*)
  from found f cross join lateral jsonb_array_elements_text(f.tags) as t (tag)
  where 'TAG' = any(:facets::text[])
  group by t.tag
  union all
  select 'DIFFICULTY', f.difficulty, null, count(*) from found f
  where 'DIFFICULTY' = any(:facets::text[]) group by f.difficulty
  union all
  select 'DELIVERY_MODE', f.delivery_mode, null, count(*) from found f
  where 'DELIVERY_MODE' = any(:facets::text[]) group by f.delivery_mode
  union all
  select 'HOURS', h.band, null, count(*)
  from found f
  cross join lateral (
    select case when f.hours <= 1 then 'UP_TO_1' when f.hours <= 4 then 'UP_TO_4' when f.hours <= 8 then 'UP_TO_8'
      when f.hours <= 40 then 'UP_TO_40' when f.hours > 40 then 'OVER_40' end as band
  ) h
  where 'HOURS' = any(:facets::text[])
  group by h.band
  union all
  select 'COST', case when coalesce(f.cost_amount, 0) = 0 then 'FREE' else 'PRICED' end, null, count(*)
  from found f where 'COST' = any(:facets::text[]) group by 2
), ranked as (
  select k.facet, k.value, k.label, k.activities,
    row_number() over (partition by k.facet order by k.activities desc, k.value) as place
  from counted k
  where k.value is not null
)
select r.facet, r.value, r.label, r.activities from ranked r where r.place <= 100 order by r.facet, r.place
