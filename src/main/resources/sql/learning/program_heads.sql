-- Which programs do people have to do, and how far have they come as a whole? One row a person and program; one without a
-- program for those who have none, and no row for those whom the caller may not see.
-- Slot: visible (over employee e). Parameters: employees, program (null: those that are assigned or were completed).
-- Leans on employee_pk, assignment_by_employee, completion_of_person.
with person as (
  select e.id, e.external_id, e.given_name, e.family_name from employee e
  where e.tenant_id = :tenant and e.id = any(:employees) and e.deleted_at is null and {visible}
), wanted as (
  select s.employee_id, s.activity_id from assignment s
  where s.tenant_id = :tenant and s.employee_id = any(:employees) and s.deleted_at is null and :program::uuid is null
    and s.state in ('ASSIGNED', 'IN_PROGRESS', 'COMPLETED')
  union
  select c.employee_id, c.activity_id from completion c
  where c.tenant_id = :tenant and c.employee_id = any(:employees) and c.voided_at is null and :program::uuid is null
  union
  select p.id, :program::uuid from person p where :program::uuid is not null
), had as (
  select k.employee_id, a.id, a.external_id, a.title, a.type, a.program, s.id as assignment_id, s.state, s.begun_at,
    c.id as completion_id, c.completed_at, {include learning/program_since} as since
  from wanted k
  join activity a on a.tenant_id = :tenant and a.id = k.activity_id and a.program is not null and a.deleted_at is null
  left join lateral (
    select s.id, s.state, (
        select min(t.made_at) from assignment_transition t
        where t.tenant_id = :tenant and t.assignment_id = s.id and t.to_state = 'IN_PROGRESS'
      ) as begun_at
    from assignment s
    where s.tenant_id = :tenant and s.employee_id = k.employee_id and s.activity_id = a.id and s.deleted_at is null
      and s.state in ('ASSIGNED', 'IN_PROGRESS')
    limit 1
  ) s on true
  left join lateral (
    select c.id, c.completed_at from completion c
    where c.tenant_id = :tenant and c.employee_id = k.employee_id and c.activity_id = a.id and c.passed
      and c.voided_at is null
    order by c.completed_at desc, c.id desc limit 1
  ) c on true
)
select p.id as employee_id, p.external_id as employee_external_id, p.given_name, p.family_name, h.id, h.external_id, h.title,
  h.type, h.program, h.assignment_id, h.state, h.begun_at, h.completion_id, h.completed_at, h.since
from person p
left join had h on h.employee_id = p.id
order by p.id, h.title, h.id
