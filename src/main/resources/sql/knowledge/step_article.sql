-- Takes an article to another state. Parameters: id, state, version (that was read), published (the number of its version from
-- then on), reviewBy, now, actor. Leans on article_pk.
update article a set state = :state, published_version = :published::int,
  settled_digest = case when :state in ('IN_REVIEW', 'PUBLISHED') then a.digest else a.settled_digest end,
  review_by = coalesce(:reviewBy::date, a.review_by), version = a.version + 1, updated_at = :now, updated_by = :actor
where a.tenant_id = :tenant and a.id = :id and a.version = :version
