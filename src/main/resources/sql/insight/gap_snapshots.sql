-- Which snapshots of a question still hold? One row a day. A snapshot does not once anything was recorded after its position that has an
-- effect on its day: evidence of that day or before; who is an employee, since when, or no longer; anything about units, families, jobs,
-- requirements, competencies, frameworks and scales. What people become (job, unit, place, status) has an effect from now on only. None
-- holds whose changes were forgotten meanwhile. Parameters: question, head, and one array a column (days, ends: their last moments).
-- Leans on gap_snapshot_pk, change_event_pk, evidence_pk and past_state_pk.
select s.day, s.position, s.counted
from unnest(:days::date[], :ends::timestamptz[]) as w (day, ends)
join gap_snapshot s on s.tenant_id = :tenant and s.question = :question and s.day = w.day
where s.position >= coalesce((select min(o.position) - 1 from change_event o where o.tenant_id = :tenant), :head)
  and s.gone = (
    select count(*) from employee g
    where g.tenant_id = :tenant and g.deleted_at is not null and g.deleted_at <= s.taken_at
  )
  and not exists (
    select 1 from change_event v
    left join evidence x on x.tenant_id = :tenant and x.id = v.subject_id
    left join employee e on e.tenant_id = :tenant and e.id = v.subject_id
    where v.tenant_id = :tenant and v.position > s.position and case v.subject_type
      when 'evidence' then x.id is null
        or (v.type = 'evidence.recorded' and x.observed_at <= w.ends)
        or (v.type <> 'evidence.recorded' and (x.revoked_at is null or x.revoked_at <= w.ends))
      when 'employee' then v.type <> 'employee.updated' or exists (
        select 1 from past_state p
        where p.tenant_id = :tenant and p.subject_id = e.id and p.held_until > s.taken_at - interval '1 hour'
          and (p.state ->> 'hire_date')::date is distinct from e.hire_date
      )
      else v.subject_type in ('org-unit', 'job-family', 'job', 'requirement', 'competency', 'framework', 'proficiency-scale')
    end
  )
