-- Which snapshots of a question still hold? One row a day and stretch of people, in their order. A snapshot does not once anything was
-- recorded after its position that has an effect on its day: evidence of that day or before of its people; who of them is an employee, since
-- when, or no longer; anything about units, families, jobs, requirements, competencies, frameworks and scales. What people become (job,
-- unit, place, status) has an effect from now on only: on days that were not over when they were counted. None holds whose changes were
-- forgotten meanwhile. Changes of single people count up to the head only, so that whoever counts on is not overtaken by them.
-- Parameters: question, head, and one array a column (days, ends: their last moments).
-- Leans on gap_snapshot_pk, change_event_pk, evidence_pk, employee_pk and past_state_pk.
with kept as materialized (
  select s.day, s.since_id, s.until_id, s.position, s.gone, s.taken_at, s.counted, w.ends
  from unnest(:days::date[], :ends::timestamptz[]) as w (day, ends)
  join gap_snapshot s on s.tenant_id = :tenant and s.question = :question and s.day = w.day
), late as materialized (
  -- of whom (null: of everybody), from which moment on; moved: what a person has become, restated: up to when it was about the past, too
  select v.position, v.subject_type in ('evidence', 'employee') as of_one,
    case v.subject_type when 'evidence' then x.employee_id when 'employee' then v.subject_id end as person_id,
    case when v.subject_type <> 'evidence' or x.id is null then '-infinity' when v.type = 'evidence.recorded' then x.observed_at
      else coalesce(x.revoked_at, '-infinity') end as begins,
    v.type = 'employee.updated' as moved,
    case when v.type = 'employee.updated' then (
      select max(p.held_until) from past_state p
      where p.tenant_id = :tenant and p.subject_id = e.id and (p.state ->> 'hire_date')::date is distinct from e.hire_date
    ) end as restated
  from change_event v
  left join evidence x on x.tenant_id = :tenant and x.id = v.subject_id
  left join employee e on e.tenant_id = :tenant and e.id = v.subject_id
  where v.tenant_id = :tenant and v.position > (select min(k.position) from kept k) and v.subject_type in
    ('evidence', 'employee', 'org-unit', 'job-family', 'job', 'requirement', 'competency', 'framework', 'proficiency-scale')
), telling as materialized (
  select l.position, l.of_one, l.person_id, l.begins, l.moved, l.restated from late l
  where l.begins <= (select max(k.ends) from kept k)
), gone as materialized (
  select e.id, e.deleted_at from employee e where e.tenant_id = :tenant and e.deleted_at is not null
)
select s.day, s.since_id, s.until_id, s.counted
from kept s
where s.position >= coalesce((select min(o.position) - 1 from change_event o where o.tenant_id = :tenant), :head)
  and s.gone = (
    select count(*) from gone g
    where g.deleted_at <= s.taken_at and g.id >= s.since_id and (s.until_id is null or g.id < s.until_id)
  )
  and not exists (
    select 1 from telling l
    where l.position > s.position and l.begins <= s.ends and (not l.of_one or l.position <= :head)
      and (l.person_id is null or (l.person_id >= s.since_id and (s.until_id is null or l.person_id < s.until_id)))
      and (not l.moved or s.ends > s.taken_at - interval '1 hour' or l.restated > s.taken_at - interval '1 hour')
  )
order by s.day, s.since_id
