-- How far has the feed come, and how many of these employees are deleted? What is read afterwards has all that and maybe more.
-- Slot: among (over employee e). Leans on change_feed_pk and employee_pk.
select coalesce(max(f.position), 0) as head,
  (select count(*) from employee e where e.tenant_id = :tenant and e.deleted_at is not null and {among}) as gone
from change_feed f
where f.tenant_id = :tenant
