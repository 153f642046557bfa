-- Which programs have people done, now that they completed these? One row a person and program: when its last needed part
-- was done, and by which completions. In each step the first completions decide, as many as it needs; what counts as a part
-- counts. What was done before the program was completed the last time does not count again, nor if that was voided though its
-- parts stand. Parameters: employees, activities, wholes (one of each a completion, or a program that is asked about itself).
-- Leans on activity_part_pk, activity_part_of, completion_of_person, completion_part_pk.
with asked as materialized (
  select distinct k.employee_id, k.activity_id, k.whole
  from unnest(:employees::uuid[], :activities::uuid[], :wholes::bool[]) as k (employee_id, activity_id, whole)
), touched as materialized (
  select k.employee_id, m.activity_id
  from asked k
  cross join lateral (
    select k.activity_id as id
    union all
    select q.activity_id from activity_equivalent q where q.tenant_id = :tenant and q.equivalent_id = k.activity_id
  ) c
  join activity_part m on m.tenant_id = :tenant and m.part_id = c.id
  where not k.whole
  union
  select k.employee_id, k.activity_id from asked k
  where k.whole and exists (select 1 from activity_part m where m.tenant_id = :tenant and m.activity_id = k.activity_id)
), round as materialized (
  select k.employee_id, k.activity_id as program_id, a.source, a.external_id, {include learning/program_since} as since
  from touched k
  join activity a on a.tenant_id = :tenant and a.id = k.activity_id and a.deleted_at is null
), done as (
  select r.employee_id, r.program_id, r.source, r.external_id, m.needed, d.id as completion_id, d.completed_at,
    row_number() over (
      partition by r.employee_id, r.program_id, m.step order by d.completed_at nulls last, m.ordinal) as place
  from round r
  join activity_part m on m.tenant_id = :tenant and m.activity_id = r.program_id
  left join lateral (
    select c.id, c.completed_at from completion c
    where c.tenant_id = :tenant and c.employee_id = r.employee_id and c.passed and c.voided_at is null
      and (c.activity_id = m.part_id or c.activity_id in (
        select q.equivalent_id from activity_equivalent q where q.tenant_id = :tenant and q.activity_id = m.part_id))
      and (r.since is null or c.completed_at > r.since)
    order by c.completed_at, c.id limit 1
  ) d on true
)
select d.employee_id, d.program_id, d.source || '/' || d.external_id as program_key,
  e.source || '/' || e.external_id as employee_key, max(d.completed_at) as completed_at,
  array_agg(distinct d.completion_id) as parts
from done d
join employee e on e.tenant_id = :tenant and e.id = d.employee_id
where d.place <= d.needed
group by d.employee_id, d.program_id, d.source, d.external_id, e.source, e.external_id
having bool_and(d.completion_id is not null)
order by d.employee_id, d.program_id
