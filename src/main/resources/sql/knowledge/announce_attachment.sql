-- Puts on record that a file of an article is on its way. Parameters: id, article, name, type, size, digest, place, now, actor.
-- Leans on article_attachment_pk.
insert into article_attachment (tenant_id, id, article_id, name, media_type, size, sha256, place, state, added_at, added_by)
values (:tenant, :id, :article, :name, :type, :size, :digest, :place, 'PENDING', :now, :actor)
