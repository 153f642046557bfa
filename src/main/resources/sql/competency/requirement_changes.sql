-- Which requirements ask for another level, or weigh otherwise, by a later version of a framework? One row each.
-- Parameters: from, to, after (how many to pass over), limit. Leans on competency_by_framework, requirement_by_competency,
-- past_state_by_competency, requirement_pk, competency_pk, job_pk.
with {include competency/framework_versions}, {include competency/requirement_versions}, page as (
  select t.id, t.external_id, t.job_id, t.identity, t.latter_id, t.former_level, t.latter_level, t.former_weight, t.latter_weight
  from reset t
  order by t.external_id, t.id, t.identity
  offset :after limit :limit
)
select g.id, g.external_id, g.identity, g.former_level, g.latter_level, g.former_weight, g.latter_weight,
  c.id as competency_id, c.external_id as competency_external_id, c.name as competency_name, c.tier as competency_tier,
  j.id as job_id, j.external_id as job_external_id, j.title as job_title
from page g
join competency c on c.tenant_id = :tenant and c.id = g.latter_id
left join job j on j.tenant_id = :tenant and j.id = g.job_id
order by g.external_id, g.id, g.identity
