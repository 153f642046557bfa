-- Who is to do programs that these activities are, or are parts of, and that are made of something else, or count something
-- else, than in the version before? One row a person and program. Parameters: activities.
-- Leans on activity_pk, activity_version_number, activity_part_of, assignment_by_activity.
with changed as materialized (
  select a.id from activity a
  join activity_version v on v.tenant_id = :tenant and v.activity_id = a.id and v.number = a.version
  cross join lateral (
    select o.content from activity_version o
    where o.tenant_id = :tenant and o.activity_id = a.id and o.number < a.version
    order by o.number desc limit 1
  ) b
  where a.tenant_id = :tenant and a.id = any(:activities)
    and (v.content -> 'program', v.content -> 'equivalents') is distinct from (b.content -> 'program', b.content -> 'equivalents')
), program as (
  select c.id from changed c
  union
  select m.activity_id from changed c
  join activity_part m on m.tenant_id = :tenant and m.part_id = c.id
)
select s.employee_id, s.activity_id from program p
join assignment s on s.tenant_id = :tenant and s.activity_id = p.id
where s.state in ('ASSIGNED', 'IN_PROGRESS') and s.deleted_at is null
