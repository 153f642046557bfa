-- Says a comment otherwise. Parameters: id, revision (that it is at), text, now. Leans on plan_comment_pk.
update plan_comment c set text = :text, edited_at = :now, updated_at = :now, version = c.version + 1
where c.tenant_id = :tenant and c.id = :id and c.version = :revision and c.deleted_at is null
