-- Notes that files of an article were changed: what was handed in or published is a draft again. Parameters: id, now, actor.
-- Leans on article_pk.
update article a set state = case when a.state in ('IN_REVIEW', 'PUBLISHED') then 'DRAFT' else a.state end,
  version = a.version + 1, updated_at = :now, updated_by = :actor
where a.tenant_id = :tenant and a.id = :id
