-- Cancels the open assignments that were made for these items of plans; which were they? Parameters: items, now, actor.
-- Leans on assignment_by_plan_item.
update assignment s set state = 'CANCELLED', version = s.version + 1, updated_at = :now, updated_by = :actor
where s.tenant_id = :tenant and s.plan_item_id = any(:items) and s.origin = 'PLAN'
  and s.state in ('ASSIGNED', 'IN_PROGRESS') and s.deleted_at is null
returning s.id, s.employee_id
