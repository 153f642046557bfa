-- Which versions has an article? One row a version, the last one first; {and} narrows.
-- Parameters: articles. Leans on article_version_number.
select v.id, v.article_id, v.number, v.kind, v.language, v.title, v.summary, v.body, v.minutes, v.tags, v.competencies,
  v.published_at, v.published_by
from article_version v
where v.tenant_id = :tenant and v.article_id = any(:articles) {and}
order by v.article_id, v.number desc
