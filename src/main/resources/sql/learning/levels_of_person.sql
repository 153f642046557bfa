-- What can a person do today? One row a competency; one without for somebody of no proficiency, none for those whom the
-- caller may not see. Slot: visible (over employee e). Parameters: employee, asOf. Leans on employee_pk, proficiency_pk.
with person as (
  select e.id from employee e
  where e.tenant_id = :tenant and e.id = :employee and e.deleted_at is null and {visible}
), kept as (
  select p.employee_id, p.competency_id, p.level, p.fresh_until
  from proficiency p
  where p.tenant_id = :tenant and p.employee_id = :employee
), wanted as (
  select k.employee_id, k.competency_id from kept k where k.fresh_until <= :asOf
), {include competency/policy_now}, {include competency/resolved}, answer as (
  select k.competency_id, k.level from kept k
  where k.level is not null and (k.fresh_until is null or k.fresh_until > :asOf)
  union all
  select r.competency_id, r.level from resolved r
)
select p.id, a.competency_id, a.level from person p left join answer a on a.level is not null
