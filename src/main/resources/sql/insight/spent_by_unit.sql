-- How is spending grouped by the unit in which people were when they completed, and by all units that are above it today?
-- Gives: keyed (completion, key), aim (key, activity, competency), grouped (key, group) and title (group, its names). Needs before
-- it: paid. Leans on employee_pk, past_state_pk, org_unit_path_pk.
keyed as materialized (
  select p.id, coalesce(case when s.state is null then e.org_unit_id else (s.state ->> 'org_unit_id')::uuid end,
    '00000000-0000-0000-0000-000000000000'::uuid) as key
  from paid p
  join employee e on e.tenant_id = :tenant and e.id = p.employee_id
  left join lateral (
    select o.state from past_state o
    where o.tenant_id = :tenant and o.subject_id = e.id and o.held_until > p.completed_at
    order by o.held_until limit 1
  ) s on true
), aim as materialized (
  select u.key, d.activity_id, d.competency_id
  from (select distinct k.key, p.activity_id from keyed k join paid p on p.id = k.id) u
  join activity_develops d on d.tenant_id = :tenant and d.activity_id = u.activity_id
), grouped as materialized (
  select k.key, h.id as group_id
  from (select distinct n.key from keyed n) k
  left join org_unit_path u on u.tenant_id = :tenant and u.node_id = k.key
  cross join lateral unnest(coalesce(u.path, array[k.key])) as h (id)
), title as (
  select u.id as group_id, u.external_id, u.name from org_unit u where u.tenant_id = :tenant
)
