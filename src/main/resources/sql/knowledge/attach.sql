-- Makes a file that was on its way part of what is worked on; no row if it was swept up meanwhile. Parameters: id.
-- Leans on article_attachment_pk.
update article_attachment t set state = 'PRESENT'
where t.tenant_id = :tenant and t.id = :id and t.state = 'PENDING'
