-- Notes which reviews a launch would make, and says how far the trial came. Makes none.
-- Parameters: launch, cycle, ids and employees (one of each a person), after, done, now. Leans on employee_pk, review_of_cycle.
with taken as (
  select a.id, a.employee_id, m.id as manager_id, r.id is not null as has_review
  from unnest(:ids::uuid[], :employees::uuid[]) as a (id, employee_id)
  join employee e on e.tenant_id = :tenant and e.id = a.employee_id
  left join employee m on m.tenant_id = :tenant and m.tenant_id = e.tenant_id and m.id = e.manager_id and m.active
    and m.deleted_at is null
  left join review r on r.tenant_id = :tenant and r.tenant_id = e.tenant_id and r.cycle_id = :cycle
    and r.employee_id = e.id
), told as (
  insert into review_launch_person (tenant_id, id, launch_id, employee_id, manager_id, has_review)
  select :tenant, t.id, :launch, t.employee_id, t.manager_id, t.has_review from taken t
  on conflict (tenant_id, launch_id, employee_id) do nothing
  returning id
)
update review_launch l set state = case when :done then 'COMPLETED' else 'RUNNING' end,
  started_at = coalesce(l.started_at, :now), finished_at = case when :done then :now::timestamptz end,
  after_id = coalesce(:after::uuid, l.after_id),
  people = l.people + c.taken, created = l.created + c.taken - c.had, unchanged = l.unchanged + c.had,
  without_manager = l.without_manager + c.alone
from (
  select count(*) as taken, count(*) filter (where t.has_review) as had,
    count(*) filter (where t.manager_id is null) as alone
  from taken t
) c
where l.tenant_id = :tenant and l.id = :launch
