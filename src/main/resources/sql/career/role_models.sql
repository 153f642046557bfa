-- Which role models hold a job or held it before, and from which job did they come to it? One row a person who asks and role model:
-- those first who came from the job that the person has, then those who hold it still, then the most recent; no more for a
-- person than asked for. Begins with those who offer it. A time in a job ends where another job, none or an absence begins.
-- Parameters: people, jobs, ownJobs (one of each a person who asks; own ones may be null), most.
-- Leans on mentor_profile_of_role_models, employee_pk, past_state_pk, job_pk.
with asked as materialized (
  select a.person_id, a.job_id, a.own_job_id
  from unnest(:people::uuid[], :jobs::uuid[], :ownJobs::uuid[]) as a (person_id, job_id, own_job_id)
), guide as materialized (
  select m.id, m.external_id as profile_external_id, m.statement, m.languages, m.capacity, e.id as employee_id, e.external_id,
    e.given_name, e.family_name, e.job_id
  from mentor_profile m
  join employee e on e.tenant_id = :tenant and e.tenant_id = m.tenant_id and e.id = m.employee_id
  where m.tenant_id = :tenant and m.role_model and m.active and m.deleted_at is null and e.active and e.deleted_at is null
), past as materialized (
  select p.subject_id as id, p.held_until,
    case when coalesce((p.state ->> 'active')::boolean, true) then (p.state ->> 'job_id')::uuid end as job_id,
    lag(p.held_until) over (partition by p.subject_id order by p.held_until) as since
  from past_state p
  where p.tenant_id = :tenant and p.subject_id in (select g.employee_id from guide g)
), latest as (
  select p.id, max(p.held_until) as since from past p group by p.id
), span as (
  select p.id, p.job_id, p.since from past p
  union all
  select g.employee_id, g.job_id, l.since from guide g left join latest l on l.id = g.employee_id
), turn as (
  select s.id, s.job_id, s.since, lag(s.job_id) over (partition by s.id order by s.since nulls first) as came_from,
    row_number() over (partition by s.id order by s.since nulls first) as place
  from span s
), stretch as (
  select t.id, t.job_id, t.since, t.came_from, lead(t.since) over (partition by t.id order by t.since nulls first) as until
  from turn t
  where t.place = 1 or t.job_id is distinct from t.came_from
), best as (
  select a.person_id, s.id, s.since, s.until, s.came_from, coalesce(s.came_from = a.own_job_id, false) as same_start,
    row_number() over (
      partition by a.person_id, s.id
      order by coalesce(s.came_from = a.own_job_id, false) desc, s.until desc nulls first) as place
  from asked a
  join stretch s on s.job_id = a.job_id and s.id <> a.person_id
), ranked as (
  select b.person_id, b.since, b.until, b.came_from, b.same_start, g.id as profile_id, g.profile_external_id, g.statement, g.languages,
    g.capacity, g.employee_id, g.external_id, g.given_name, g.family_name,
    row_number() over (
      partition by b.person_id
      order by b.same_start desc, b.until desc nulls first, b.since desc nulls last, g.external_id, g.employee_id) as place
  from best b
  join guide g on g.employee_id = b.id
  where b.place = 1
)
select r.person_id, r.since, r.until, r.same_start, r.profile_id, r.profile_external_id, r.statement as profile_statement,
  r.languages as profile_languages, r.capacity as profile_capacity, r.employee_id, r.external_id, r.given_name, r.family_name,
  j.id as job_id, j.external_id as job_external_id, j.title as job_title
from ranked r
left join job j on j.tenant_id = :tenant and j.id = r.came_from
where r.place <= :most
order by r.person_id, r.place
