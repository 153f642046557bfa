-- Takes those of these articles back to DRAFT of which something else is said now than what was handed in or published.
-- Parameters: ids. Leans on article_pk.
update article a set state = 'DRAFT'
where a.tenant_id = :tenant and a.id = any(:ids) and a.state in ('IN_REVIEW', 'PUBLISHED')
  and a.digest is distinct from a.settled_digest
