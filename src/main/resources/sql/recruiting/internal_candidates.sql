-- Who of the employed is the readiest for what a requisition asks for? One row a person and competency, the readiest people
-- only; a single row a person where nothing is asked for. Slots: visible (over employee e), is (the people's
-- ids), wanting (over employee e), people (over that). Parameters: requisitions (one), asOf, day, most, job, position.
-- Leans on requisition_requirement_pk, employee_pk, proficiency_pk.
with {include recruiting/asked_for}, person as materialized (
  select w.id, w.external_id, w.given_name, w.family_name, w.job_id, w.interested from (
    select e.id, e.external_id, e.given_name, e.family_name, e.job_id, {wanting} as interested
    from employee e
    where e.tenant_id = :tenant and e.active and e.deleted_at is null and {visible}
  ) w
  where {people}
), {include gap/rated_anew}, {include recruiting/readiest}
select p.id as person_id, p.external_id as person_external_id, p.given_name, p.family_name, p.interested, j.id as job_id,
  j.external_id as job_external_id, j.title as job_title, m.competency_id, m.external_id, m.name, m.tier, m.scale_id,
  m.min_value, m.max_value, m.resolution_policy, m.level as required, m.weight, m.critical, m.required_by, m.actual, m.deciding
from ranked k
join person p on p.id = k.id
join measured m on m.person_id = p.id
left join job j on j.tenant_id = :tenant and j.id = p.job_id
order by p.external_id, p.id, m.name, m.competency_id
