-- Which assignments serve these items of plans? Where a person has the activity to do already that one does, and learns of
-- the item; else one is made. One row a person and activity. Parameters: now, actor, settled (true: closed ones serve
-- too, the latest first), and ids, items, employees, activities, dues (one of each a wish). Leans on assignment_by_employee.
with wished as materialized (
  select distinct on (w.employee_id, w.activity_id) w.id, w.item_id, w.employee_id, w.activity_id, w.due
  from unnest(:ids::uuid[], :items::uuid[], :employees::uuid[], :activities::uuid[], :dues::date[])
    as w (id, item_id, employee_id, activity_id, due)
  order by w.employee_id, w.activity_id, w.due nulls last, w.id
), known as materialized (
  select distinct on (s.employee_id, s.activity_id) s.id, w.item_id, s.plan_item_id, s.employee_id, s.activity_id
  from wished w
  join assignment s on s.tenant_id = :tenant and s.employee_id = w.employee_id and s.activity_id = w.activity_id
    and s.deleted_at is null and (:settled or s.state in ('ASSIGNED', 'IN_PROGRESS'))
  order by s.employee_id, s.activity_id, s.state in ('ASSIGNED', 'IN_PROGRESS') desc, s.id desc
), taken as (
  update assignment s set plan_item_id = k.item_id, version = s.version + 1, updated_at = :now, updated_by = :actor
  from known k
  where s.tenant_id = :tenant and s.id = k.id and k.plan_item_id is null
), made as (
  insert into assignment (tenant_id, id, source, external_id, employee_id, activity_id, origin, mandatory, due, state,
    plan_item_id, active, version, created_at, created_by, updated_at, updated_by)
  select :tenant, w.id, 'default', w.id::text, w.employee_id, w.activity_id, 'PLAN', false, w.due, 'ASSIGNED', w.item_id,
    true, 1, :now, :actor, :now, :actor
  from wished w
  where not exists (
    select 1 from known k where k.employee_id = w.employee_id and k.activity_id = w.activity_id)
  returning id, employee_id, activity_id
)
select m.id, m.employee_id, m.activity_id, true as made, true as changed from made m
union all
select k.id, k.employee_id, k.activity_id, false, k.plan_item_id is null from known k
