-- Which files go with these articles? One row a file, by name: those of a version, or else of what is worked on for those who
-- work on it and of the last version for others; {and} narrows. Parameters: articles, worked (those on which the caller works),
-- version (0 for none). Leans on article_attachment_of, article_pk.
select t.id, t.article_id, t.name, t.media_type, t.size, t.sha256, t.place, t.since_version, t.added_at
from article_attachment t
join article a on a.tenant_id = :tenant and a.tenant_id = t.tenant_id and a.id = t.article_id
where t.tenant_id = :tenant and t.article_id = any(:articles) and case
    when :version = 0 and t.article_id = any(:worked) then t.state = 'PRESENT'
    else t.state in ('PRESENT', 'REMOVED') and t.since_version <= coalesce(nullif(:version, 0), a.published_version)
      and (t.until_version is null or t.until_version > coalesce(nullif(:version, 0), a.published_version))
  end {and}
order by t.article_id, t.name
