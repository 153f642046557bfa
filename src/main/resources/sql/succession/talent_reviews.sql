-- What are the talent reviews? One row each; {and} narrows, {order} sorts and limits.
-- Leans on talent_review_pk for one, talent_review_changed by change.
select t.id, t.title, t.audience, t.size, t.performance_thresholds, t.potential_thresholds, t.state, t.version, t.created_at,
  t.created_by, t.updated_at, t.closed_at, t.closed_by, t.closing_comment
from talent_review t
where t.tenant_id = :tenant {and}
{order}
