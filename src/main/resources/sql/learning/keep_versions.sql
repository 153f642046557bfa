-- Has the content of these activities changed since the last version on record, where null is the same as nothing? What it is
-- now is kept as the next one; it asks for recertification if it is another edition than the last one named.
-- Parameters: ids (of new versions) and activities, one of each.
-- Leans on activity_pk, activity_version_number.
with present as materialized (
  select i.id as version_id, a.id, a.version, a.edition, a.updated_at, a.updated_by,
    jsonb_build_object('title', a.title, 'type', a.type, 'description', a.description, 'hours', a.hours,
      'cost', case when a.cost_amount is null then null
        else jsonb_build_object('amount', a.cost_amount, 'currency', a.cost_currency) end,
      'provider', a.provider, 'language', a.language, 'languages', a.languages, 'deliveryMode', a.delivery_mode,
      'difficulty', a.difficulty, 'tags', a.tags, 'audience', a.audience, 'graded', a.graded,
      'provesLevel', a.proves_level, 'develops', a.develops, 'prerequisites', a.prerequisites,
      'equivalents', a.equivalents, 'program', a.program) as content
  from unnest(:ids::uuid[], :activities::uuid[]) as i (id, activity_id)
  join activity a on a.tenant_id = :tenant and a.id = i.activity_id
)
insert into activity_version (tenant_id, id, activity_id, number, edition, recertifies, content, made_at, made_by)
select :tenant, p.version_id, p.id, p.version, p.edition, coalesce(p.edition <> n.edition, false), p.content, p.updated_at,
  p.updated_by
from present p
left join lateral (
  select v.edition, v.content from activity_version v
  where v.tenant_id = :tenant and v.activity_id = p.id
  order by v.number desc limit 1
) l on true
left join lateral (
  select v.edition from activity_version v
  where v.tenant_id = :tenant and v.activity_id = p.id and v.edition is not null
  order by v.number desc limit 1
) n on true
where (l.edition, jsonb_strip_nulls(l.content)) is distinct from (p.edition, jsonb_strip_nulls(p.content))
on conflict (tenant_id, activity_id, number) do nothing
