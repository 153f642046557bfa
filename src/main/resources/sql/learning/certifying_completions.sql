-- What did people pass of these activities, or of what counts as one of them, up to a moment? One row a completion and activity,
-- in the order of completing. Slots: which (over employee e). Parameters: activities, asOf.
-- Leans on completion_by_activity, activity_equivalent_pk.
select c.id, c.employee_id, o.activity_id, c.completed_at
from (
  select a.activity_id, a.activity_id as done_id from unnest(:activities::uuid[]) as a (activity_id)
  union
  select q.activity_id, q.equivalent_id from activity_equivalent q
  where q.tenant_id = :tenant and q.activity_id = any(:activities)
) o
join completion c on c.tenant_id = :tenant and c.activity_id = o.done_id
where c.passed and c.completed_at <= :asOf and (c.voided_at is null or c.voided_at > :asOf)
  and c.employee_id in (select e.id from employee e where e.tenant_id = :tenant and e.deleted_at is null and {which})
order by c.completed_at, c.id
