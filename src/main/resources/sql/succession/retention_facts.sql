-- What is known of people that speaks for or against their staying? One row a person: since when in the company and in the job,
-- whether a development plan runs, and in how many key positions they are the only one to follow; with the weights that the
-- tenant set, if it did.
-- Slots: which (over employee e), others (over employee x, who may be told of). Leans on employee_pk, past_state_pk, plan_of_person, successor_by_employee,
-- flight_risk_setting_pk.
select e.id, e.external_id, e.given_name, e.family_name, e.hire_date,
  (
    select max(p.held_until) from past_state p
    where p.tenant_id = :tenant and p.subject_id = e.id
      and (p.state ->> 'job_id')::uuid is distinct from e.job_id
  ) as in_job_since,
  exists (
    select 1 from development_plan d
    where d.tenant_id = :tenant and d.employee_id = e.id and d.deleted_at is null and d.state in ('AGREED', 'ACTIVE')
  ) as planned,
  (
    select count(*) from successor s
    join key_position k on k.tenant_id = :tenant and k.tenant_id = s.tenant_id and k.id = s.key_position_id and k.active
      and k.deleted_at is null
    where s.tenant_id = :tenant and s.employee_id = e.id and s.active and s.deleted_at is null and not s.emergency
      and not exists (
        select 1 from successor o
        join employee x on x.tenant_id = :tenant and x.tenant_id = o.tenant_id and x.id = o.employee_id
        where o.tenant_id = :tenant and o.key_position_id = s.key_position_id and o.active and o.deleted_at is null
          and not o.emergency and o.id <> s.id and x.active and x.deleted_at is null
          and {others}
      )
  ) as only_cover, w.tenure, w.time_in_job, w.no_plan, w.no_growth, w.shortfall, w.only_cover as only_cover_weight
from employee e
left join flight_risk_setting w on w.tenant_id = :tenant and w.tenant_id = e.tenant_id
where e.tenant_id = :tenant and e.deleted_at is null and {which}
