-- A launch ends early when its cycle becomes inactive; what a trial found is kept for a time only.
alter table review_launch drop constraint review_launch_state;
alter table review_launch add constraint review_launch_state check (state in ('QUEUED', 'RUNNING', 'COMPLETED', 'CANCELLED'));

-- Which trials ended long ago?
create index review_launch_tried on review_launch (tenant_id, finished_at) where dry_run;
grant delete on review_launch_person to espalier_app;
