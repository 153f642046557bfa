-- Which open assignments do these completions close? One row each. Parameters: employees, activities, states (one of each a
-- completion), now, actor. Leans on assignment_open.
with asked as materialized (
  select distinct on (c.employee_id, c.activity_id) c.employee_id, c.activity_id, c.state
  from unnest(:employees::uuid[], :activities::uuid[], :states::text[]) with ordinality
    as c (employee_id, activity_id, state, ordinal)
  order by c.employee_id, c.activity_id, c.ordinal desc
), found as materialized (
  select s.id, asked.state, s.employee_id, s.activity_id
  from asked
  join assignment s on s.tenant_id = :tenant and s.employee_id = asked.employee_id
    and s.activity_id = asked.activity_id and s.state in ('ASSIGNED', 'IN_PROGRESS') and s.deleted_at is null
), closed as (
  update assignment s set state = f.state, version = s.version + 1, updated_at = :now, updated_by = :actor
  from found f
  where s.tenant_id = :tenant and s.id = f.id
)
select f.id, f.employee_id, f.activity_id from found f
