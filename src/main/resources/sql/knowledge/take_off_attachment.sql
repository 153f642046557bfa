-- Takes a file off what is worked on: versions that have it keep it, else nothing has it any more. Parameters: article, name.
-- Leans on article_attachment_name.
update article_attachment t set state = case when t.since_version is null then 'GONE' else 'REMOVED' end
where t.tenant_id = :tenant and t.article_id = :article and t.name = :name and t.state = 'PRESENT'
