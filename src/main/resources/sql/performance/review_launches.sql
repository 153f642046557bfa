-- Which launches of cycles were asked for, and how far are they? One row each; {and} narrows, {order} sorts and limits.
-- Leans on review_launch_pk, review_launch_of.
select l.id, l.cycle_id, l.dry_run, l.state, l.people, l.created, l.unchanged, l.without_manager, l.created_at, l.created_by,
  l.started_at, l.finished_at
from review_launch l
where l.tenant_id = :tenant {and}
{order}
