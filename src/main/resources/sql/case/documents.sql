-- Which documents are there, and how many? One row a document of the page, at least one; a document changed when it or one of its items
-- did. {and} (over d) narrows, {key} sorts. Parameters: offset, limit. Leans on framework_pk, competency_by_framework.
with {include case/served}, changed as (
  select s.id, s.external_id, s.name, s.edition, s.source_uri, s.scale_id, s.adoption, s.identity,
    greatest(s.updated_at, (
      select max(c.updated_at) from competency c where c.tenant_id = :tenant and c.framework_id = s.id
    )) as changed_at
  from served s
), chosen as (
  select d.id, d.external_id, d.name, d.edition, d.source_uri, d.scale_id, d.adoption, d.changed_at,
    row_number() over (order by {key}, d.id) as place
  from changed d
  where true {and}
), counted as (
  select count(*) as total from chosen
)
select n.total, d.id, d.external_id, d.name, d.edition, d.source_uri, d.scale_id, d.adoption, d.changed_at
from counted n
left join chosen d on d.place > :offset and d.place <= :offset::bigint + :limit::bigint
order by d.place
