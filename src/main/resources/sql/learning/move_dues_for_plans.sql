-- Moves the dates of open assignments that plans had made to what the plans say now. One row for each that it changes.
-- What rules ask for too stays due as early as they say.
-- Parameters: assignments, items, dues (one of each an assignment), now, actor. Leans on assignment_pk.
update assignment s set due = case when s.mandatory then least(s.due, r.due) else r.due end, version = s.version + 1, updated_at = :now, updated_by = :actor
from unnest(:assignments::uuid[], :items::uuid[], :dues::date[]) as r (id, item_id, due)
where s.tenant_id = :tenant and s.id = r.id and s.plan_item_id = r.item_id and s.origin = 'PLAN'
  and s.state in ('ASSIGNED', 'IN_PROGRESS') and s.deleted_at is null and s.due is distinct from case when s.mandatory then least(s.due, r.due) else r.due end
returning s.id, s.employee_id
