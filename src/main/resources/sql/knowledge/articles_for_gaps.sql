-- Which published articles are about what a person lacks, up to a level that the person does not have, and were not finished? One
-- row each, those first that are about the most. Parameters: employee, competencies, priorities, standing (the level of the person
-- in each; below the scale if it is not known), most. Leans on article_competency_by_competency, article_version_number,
-- lesson_completion_once.
with lacking as (
  select l.competency_id, l.priority, l.standing
  from unnest(:competencies::uuid[], :priorities::numeric[], :standing::numeric[]) as l (competency_id, priority, standing)
), covering as (
  select x.article_id, sum(l.priority) as covered,
    jsonb_agg(jsonb_build_object('competencyId', x.competency_id, 'level', x.level) order by l.priority desc, x.competency_id) as covers
  from article_competency x
  join lacking l on l.competency_id = x.competency_id and (x.level is null or x.level > l.standing)
  where x.tenant_id = :tenant and not x.draft
  group by x.article_id
)
select o.id, o.external_id, v.kind, v.title, v.language, v.minutes, k.covered, k.covers
from covering k
join article o on o.tenant_id = :tenant and o.id = k.article_id
join article_version v on v.tenant_id = :tenant and v.tenant_id = o.tenant_id and v.article_id = o.id and v.number = o.published_version
where o.deleted_at is null and o.active and o.state <> 'RETIRED' and not exists (
  select 1 from lesson_completion d where d.tenant_id = :tenant and d.employee_id = :employee and d.article_id = o.id
    and d.number = o.published_version
)
order by k.covered desc, o.id
limit :most
