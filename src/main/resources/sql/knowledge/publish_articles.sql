-- Makes the version of these articles that their number says, of what is worked on now; from then on others see and find that.
-- Parameters: ids, versions (the id of the new version of each), now, actor. Leans on article_pk, article_competency_pk,
-- article_document_pk.
with published as (
  insert into article_version (tenant_id, id, article_id, number, kind, language, title, summary, body, plain, minutes, tags,
    competencies, published_at, published_by)
  select :tenant, n.id, a.id, a.published_version, a.kind, a.language, a.title, a.summary, a.body, a.plain, a.minutes, a.tags,
    a.competencies, :now, :actor
  from unnest(:versions::uuid[], :ids::uuid[]) as n (id, article_id)
  join article a on a.tenant_id = :tenant and a.id = n.article_id
), unnamed as (
  delete from article_competency x where x.tenant_id = :tenant and x.article_id = any(:ids) and not x.draft
    and not exists (select 1 from article_competency w where w.tenant_id = :tenant and w.article_id = x.article_id and w.draft
      and w.competency_id = x.competency_id)
), named as (
  insert into article_competency (tenant_id, article_id, draft, competency_id, level)
  select :tenant, w.article_id, false, w.competency_id, w.level
  from article_competency w
  where w.tenant_id = :tenant and w.article_id = any(:ids) and w.draft
  on conflict (tenant_id, article_id, draft, competency_id) do update set level = excluded.level
)
insert into article_document (tenant_id, article_id, draft, config, document)
select :tenant, w.article_id, false, w.config, w.document
from article_document w
where w.tenant_id = :tenant and w.article_id = any(:ids) and w.draft
on conflict (tenant_id, article_id, draft) do update set config = excluded.config, document = excluded.document
