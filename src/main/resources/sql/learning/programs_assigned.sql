-- Which of these assignments are of programs, and open? One row each. Parameters: assignments.
-- Leans on assignment_pk, activity_part_pk.
select s.employee_id, s.activity_id from assignment s
where s.tenant_id = :tenant and s.id = any(:assignments) and s.state in ('ASSIGNED', 'IN_PROGRESS') and s.deleted_at is null
  and exists (select 1 from activity_part m where m.tenant_id = :tenant and m.activity_id = s.activity_id)
