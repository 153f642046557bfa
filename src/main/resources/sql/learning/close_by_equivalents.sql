-- Which open assignments are closed by these completions because they count as what was assigned? Each is closed once, and
-- linked to the completion. Parameters: completions, employees, activities (one of each), now, actor.
-- Leans on activity_equivalent_of, assignment_open.
with found as materialized (
  select distinct on (s.id) s.id, s.employee_id, r.completion_id
  from unnest(:completions::uuid[], :employees::uuid[], :activities::uuid[]) with ordinality
    as r (completion_id, employee_id, activity_id, ordinal)
  join activity_equivalent q on q.tenant_id = :tenant and q.equivalent_id = r.activity_id
  join assignment s on s.tenant_id = :tenant and s.tenant_id = q.tenant_id and s.employee_id = r.employee_id
    and s.activity_id = q.activity_id and s.state in ('ASSIGNED', 'IN_PROGRESS') and s.deleted_at is null
  order by s.id, r.ordinal
), closed as (
  update assignment s set state = 'COMPLETED', version = s.version + 1, updated_at = :now, updated_by = :actor
  from found f
  where s.tenant_id = :tenant and s.id = f.id
), linked as (
  insert into completion_closing (tenant_id, completion_id, assignment_id)
  select :tenant, f.completion_id, f.id from found f
)
select f.id, f.employee_id from found f
