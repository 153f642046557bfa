-- How far has the feed come, and how many employees are deleted? What is read afterwards has all that and maybe more.
-- Leans on change_feed_pk.
select coalesce(max(f.position), 0) as head,
  (select count(*) from employee e where e.tenant_id = :tenant and e.deleted_at is not null) as gone
from change_feed f
where f.tenant_id = :tenant
