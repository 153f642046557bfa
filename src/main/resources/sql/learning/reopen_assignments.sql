-- Opens assignments again that voided completions had closed, unless another one is open by now; which were they?
-- Parameters: ids, now, actor. Leans on assignment_pk, assignment_open.
update assignment s set state = 'IN_PROGRESS', version = s.version + 1, updated_at = :now, updated_by = :actor
where s.tenant_id = :tenant and s.id = any(:ids) and s.state in ('COMPLETED', 'FAILED')
  and not exists (
    select 1 from assignment o
    where o.tenant_id = :tenant and o.tenant_id = s.tenant_id and o.employee_id = s.employee_id
      and o.activity_id = s.activity_id and o.state in ('ASSIGNED', 'IN_PROGRESS') and o.deleted_at is null)
returning s.id, s.employee_id
