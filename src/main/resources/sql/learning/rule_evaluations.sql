-- Which looks at everybody were asked for? One row each; {and} narrows, {order} sorts and limits. Leans on rule_evaluation_pk.
select v.id, v.state, v.reason, v.people, v.assigned, v.unassigned, v.created_at, v.created_by, v.started_at, v.finished_at
from rule_evaluation v
where v.tenant_id = :tenant {and}
{order}
