-- Notes of the files of these articles, from what is worked on, which of them the version has that their number says.
-- Parameters: ids. Leans on article_pk, article_attachment_of.
update article_attachment t
set since_version = coalesce(t.since_version, a.published_version),
  until_version = case when t.state = 'REMOVED' then a.published_version end
from article a
where t.tenant_id = :tenant and t.article_id = any(:ids)
  and a.tenant_id = :tenant and a.tenant_id = t.tenant_id and a.id = t.article_id
  and (t.state = 'PRESENT' and t.since_version is null or t.state = 'REMOVED' and t.until_version is null)
