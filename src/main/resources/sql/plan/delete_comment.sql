-- Takes the words of a comment away; that there was one stays. Parameters: id, revision (that it is at), now. Leans on plan_comment_pk.
update plan_comment c set text = null, deleted_at = :now, updated_at = :now, version = c.version + 1
where c.tenant_id = :tenant and c.id = :id and c.version = :revision and c.deleted_at is null
