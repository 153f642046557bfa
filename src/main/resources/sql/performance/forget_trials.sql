-- Forgets whom trials of launches would have taken, a batch at a time; the counts stay with the launch.
-- Parameters: before (when the trial had ended). Leans on review_launch_tried, review_launch_person_in.
delete from review_launch_person x
where x.tenant_id = :tenant and x.id in (
  select p.id
  from review_launch l
  join review_launch_person p on p.tenant_id = :tenant and p.tenant_id = l.tenant_id and p.launch_id = l.id
  where l.tenant_id = :tenant and l.dry_run and l.finished_at < :before
  limit 10000
)
