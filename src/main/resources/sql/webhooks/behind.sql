-- Which webhooks have not been told of everything that happened, and up to where have they? They are held; those that somebody
-- else holds are left to that one. Leans on webhook_pk, change_feed_pk.
select w.id, w.position, f.position as feed
from webhook w
join change_feed f on f.tenant_id = :tenant and f.tenant_id = w.tenant_id
where w.tenant_id = :tenant and w.active and w.deleted_at is null and w.position < f.position
order by w.id
for update of w skip locked
