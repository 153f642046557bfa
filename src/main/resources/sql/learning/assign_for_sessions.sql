-- Which open assignments have these people of these activities? Where there is none, one is made. One row each.
-- Parameters: now, actor, origin, and ids, employees, activities (one of each a person and activity, each pair once).
-- Leans on assignment_open.
with asked as materialized (
  select * from unnest(:ids::uuid[], :employees::uuid[], :activities::uuid[]) as r (id, employee_id, activity_id)
), known as materialized (
  select s.id, s.employee_id, s.activity_id
  from asked r
  join assignment s on s.tenant_id = :tenant and s.employee_id = r.employee_id and s.activity_id = r.activity_id
    and s.state in ('ASSIGNED', 'IN_PROGRESS') and s.deleted_at is null
), made as (
  insert into assignment (tenant_id, id, source, external_id, employee_id, activity_id, origin, mandatory, state, active,
    version, created_at, created_by, updated_at, updated_by)
  select :tenant, r.id, 'default', r.id::text, r.employee_id, r.activity_id, :origin, false, 'ASSIGNED', true, 1, :now,
    :actor, :now, :actor
  from asked r
  where not exists (select 1 from known k where k.employee_id = r.employee_id and k.activity_id = r.activity_id)
  returning id, employee_id, activity_id
)
select m.id, m.employee_id, m.activity_id, true as made from made m
union all
select k.id, k.employee_id, k.activity_id, false from known k
