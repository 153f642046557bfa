-- Which files does nothing have any more? One row a file: on its way since before a moment, taken off unpublished, or of an
-- article that was deleted. Parameters: before, most. Leans on article_attachment_to_sweep, article_attachment_of, article_pk.
select t.id, t.place
from article_attachment t
join article a on a.tenant_id = :tenant and a.tenant_id = t.tenant_id and a.id = t.article_id
where t.tenant_id = :tenant
  and (t.state = 'GONE' or t.state = 'PENDING' and t.added_at < :before or a.deleted_at < :before)
order by t.id
limit :most
