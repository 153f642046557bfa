-- Who was in the group at a moment, by what its people were then, and where did they work? Gives: staff. Slots: filter, visible (over employee e).
-- Parameters: asOf, day. Leans on past_state_pk.
staff as (
  select e.id, e.job_id, e.org_unit_id, e.location from (
    select t.tenant_id, t.id, t.manager_id,
      case when s.state is null then t.job_id else (s.state ->> 'job_id')::uuid end as job_id,
      case when s.state is null then t.org_unit_id else (s.state ->> 'org_unit_id')::uuid end as org_unit_id,
      case when s.state is null then t.location else s.state ->> 'location' end as location,
      case when s.state is null then t.active else (s.state ->> 'active')::bool end as active
    from employee t
    left join lateral (
      select p.state from past_state p
      where p.tenant_id = :tenant and p.subject_id = t.id and p.held_until > :asOf
      order by p.held_until limit 1
    ) s on true
    where t.tenant_id = :tenant and t.deleted_at is null and (t.hire_date is null or t.hire_date <= :day)
  ) e
  where e.active and {filter} and {visible}
)
