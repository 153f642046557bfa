-- Makes the reviews of some people in a cycle, and says how far the launch came; which were made? A person who has one in
-- the cycle keeps it. What is required of each is frozen: as of a moment, by the same definition as gaps.
-- Slots: is (= any(:employees)), visible. Parameters: launch, cycle, ids and employees (one of each a review), job (null), asOf, day,
-- after, done, now, actor. Leans on employee_pk, requirement_pk, past_state_pk, review_of_cycle.
with {include gap/person_then}, place as materialized (
  select p.id, p.holders, dense_rank() over (order by p.holders) as profile_id from person p
), profile as (
  select distinct l.profile_id, l.holders from place l
), {include competency/policy_then}, {include competency/required_then}, {include competency/effective}, frozen as materialized (
  select e.profile_id, jsonb_agg(jsonb_build_object('competencyId', e.competency_id, 'required', e.level, 'weight', e.weight,
    'critical', e.critical, 'min', e.min_value, 'max', e.max_value) order by e.name, e.competency_id) as competencies
  from effective e
  group by e.profile_id
), taken as (
  select a.id, a.employee_id, m.id as manager_id, coalesce(f.competencies, '[]'::jsonb) as competencies
  from unnest(:ids::uuid[], :employees::uuid[]) as a (id, employee_id)
  join employee e on e.tenant_id = :tenant and e.id = a.employee_id
  join place l on l.id = a.employee_id
  left join employee m on m.tenant_id = :tenant and m.tenant_id = e.tenant_id and m.id = e.manager_id and m.active
    and m.deleted_at is null
  left join frozen f on f.profile_id = l.profile_id
), made as (
  insert into review (tenant_id, id, cycle_id, employee_id, manager_id, state, competencies, version, created_at, created_by,
    updated_at, updated_by)
  select :tenant, t.id, :cycle, t.employee_id, t.manager_id, 'DRAFT', t.competencies, 1, :now, :actor, :now, :actor
  from taken t
  on conflict (tenant_id, cycle_id, employee_id) do nothing
  returning id, employee_id
), told as (
  update review_launch l set state = case when :done then 'COMPLETED' else 'RUNNING' end,
    started_at = coalesce(l.started_at, :now), finished_at = case when :done then :now::timestamptz end,
    after_id = coalesce(:after::uuid, l.after_id),
    people = l.people + c.taken, created = l.created + c.made, unchanged = l.unchanged + c.taken - c.made,
    without_manager = l.without_manager + c.alone
  from (
    select (select count(*) from taken) as taken, (select count(*) from made) as made,
      (select count(*) from taken t where t.manager_id is null) as alone
  ) c
  where l.tenant_id = :tenant and l.id = :launch
  returning l.id
)
select m.id, m.employee_id from made m
