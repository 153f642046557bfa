-- Which of these articles came here as published, and have no version yet? They get the number of their first. One row each.
-- Parameters: ids. Leans on article_pk.
update article a set published_version = 1, settled_digest = a.digest
where a.tenant_id = :tenant and a.id = any(:ids) and a.state = 'PUBLISHED' and a.published_version is null
returning a.id
