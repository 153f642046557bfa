-- Whom and what do these articles name, and which words stand in them? Takes competencies and co-authors out of their JSON, and
-- the words of what is worked on into the roots of its language. Parameters: ids. Leans on article_pk, article_co_author_pk,
-- article_competency_pk, article_document_pk.
with named as materialized (
  select distinct a.id as article_id, (c.named ->> 'competencyId')::uuid as competency_id, (c.named ->> 'level')::numeric as level
  from article a
  cross join lateral jsonb_array_elements(a.competencies) as c (named)
  where a.tenant_id = :tenant and a.id = any(:ids)
), writing as materialized (
  select distinct a.id as article_id, c.id::uuid as employee_id
  from article a
  cross join lateral jsonb_array_elements_text(a.co_authors) as c (id)
  where a.tenant_id = :tenant and a.id = any(:ids)
), unnamed as (
  delete from article_competency x where x.tenant_id = :tenant and x.article_id = any(:ids) and x.draft
    and not exists (select 1 from named n where n.article_id = x.article_id and n.competency_id = x.competency_id)
), gone as (
  delete from article_co_author x where x.tenant_id = :tenant and x.article_id = any(:ids)
    and not exists (select 1 from writing n where n.article_id = x.article_id and n.employee_id = x.employee_id)
), about as (
  insert into article_competency (tenant_id, article_id, draft, competency_id, level)
  select :tenant, n.article_id, true, n.competency_id, n.level from named n
  on conflict (tenant_id, article_id, draft, competency_id) do update set level = excluded.level
), writers as (
  insert into article_co_author (tenant_id, article_id, employee_id)
  select :tenant, n.article_id, n.employee_id from writing n
  on conflict (tenant_id, article_id, employee_id) do nothing
)
insert into article_document (tenant_id, article_id, draft, config, document)
select :tenant, a.id, true, a.search_config,
  setweight(to_tsvector(a.search_config::regconfig, a.title), 'A')
    || setweight(to_tsvector(a.search_config::regconfig, coalesce(a.summary, '') || ' ' || a.tags::text), 'B')
    || setweight(to_tsvector(a.search_config::regconfig, a.plain), 'C')
from article a
where a.tenant_id = :tenant and a.id = any(:ids)
on conflict (tenant_id, article_id, draft) do update set config = excluded.config, document = excluded.document
