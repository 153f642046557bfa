-- Cancels those of these assignments that plans had asked for and nobody has finished; which were they?
-- Parameters: ids, now, actor. Leans on assignment_pk.
update assignment s set state = 'CANCELLED', version = s.version + 1, updated_at = :now, updated_by = :actor
where s.tenant_id = :tenant and s.id = any(:ids) and s.origin = 'PLAN'
  and s.state in ('ASSIGNED', 'IN_PROGRESS') and s.deleted_at is null
returning s.id, s.employee_id
