-- Which mentors can what people lack, and who of them covers most of it? One row a person and mentor, the best first, no more for
-- a person than asked for. Begins with those who offer it; what may have turned since it was kept is weighed anew.
-- Parameters: people, competencies, levels, parts (one of each a person and competency that is lacking), most, asOf.
-- Leans on mentor_profile_of_mentors, employee_pk, proficiency_pk, and evidence_of_person for what is weighed anew.
with asked as materialized (
  select a.person_id, a.competency_id, a.level, a.part
  from unnest(:people::uuid[], :competencies::uuid[], :levels::numeric[], :parts::numeric[])
    as a (person_id, competency_id, level, part)
), guide as materialized (
  select m.id, m.external_id as profile_external_id, m.statement, m.languages, m.capacity, e.id as employee_id, e.external_id,
    e.given_name, e.family_name
  from mentor_profile m
  join employee e on e.tenant_id = :tenant and e.tenant_id = m.tenant_id and e.id = m.employee_id
  where m.tenant_id = :tenant and m.mentor and m.active and m.deleted_at is null and e.active and e.deleted_at is null
), kept as materialized (
  select k.employee_id, k.competency_id, k.level, k.fresh_until
  from proficiency k
  where k.tenant_id = :tenant and k.competency_id = any(:competencies::uuid[])
    and k.employee_id in (select g.employee_id from guide g)
), wanted as (
  select k.employee_id, k.competency_id from kept k where k.fresh_until <= :asOf
), {include competency/policy_now}, {include competency/resolved}, rated as (
  select k.employee_id, k.competency_id, k.level from kept k
  where k.fresh_until is null or k.fresh_until > :asOf
  union all
  select d.employee_id, d.competency_id, d.level from resolved d
), covering as (
  select a.person_id, d.employee_id, sum(a.part) as covered, jsonb_agg(d.competency_id) as competencies
  from asked a
  join rated d on d.competency_id = a.competency_id and d.level >= a.level and d.employee_id <> a.person_id
  group by a.person_id, d.employee_id
), ranked as (
  select c.person_id, c.competencies, g.id as profile_id, g.profile_external_id, g.statement, g.languages, g.capacity,
    g.employee_id, g.external_id, g.given_name, g.family_name,
    row_number() over (partition by c.person_id order by c.covered desc, g.external_id, g.employee_id) as place
  from covering c
  join guide g on g.employee_id = c.employee_id
)
select r.person_id, r.competencies, r.profile_id, r.profile_external_id, r.statement as profile_statement,
  r.languages as profile_languages, r.capacity as profile_capacity, r.employee_id, r.external_id, r.given_name, r.family_name
from ranked r
where r.place <= :most
order by r.person_id, r.place
