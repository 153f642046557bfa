-- How did people score in the same test before some learning and after it? One row a person and competency: the last attempt before and
-- the first one within the window after, at an assessment that develops the competency; of several assessments the one taken last
-- before. Scores are percentages; others are left out.
-- Slots: learning (over activity a), visible (over employee e). Parameters: competencies, named, since, until, span (how long after it), ownEvidence (see
-- insight/learning_done). Leans on what that leans on, completion_of_person, activity_develops_pk.
with {include insight/learning_done}, attempt as materialized (
  select d.employee_id, d.competency_id, c.activity_id, c.id, c.score, c.completed_at, c.completed_at >= d.completed_at as later
  from done d
  join completion c on c.tenant_id = :tenant and c.employee_id = d.employee_id and c.completed_at <= d.ends_at
  join activity t on t.tenant_id = :tenant and t.tenant_id = c.tenant_id and t.id = c.activity_id and t.type = 'ASSESSMENT'
  join activity_develops v on v.tenant_id = :tenant and v.tenant_id = t.tenant_id and v.activity_id = t.id
    and v.competency_id = d.competency_id
  where c.voided_at is null and c.score >= 0 and c.score <= 100 and c.activity_id not in (select s.id from subject s)
), earlier as (
  select distinct on (a.employee_id, a.competency_id, a.activity_id) a.employee_id, a.competency_id, a.activity_id, a.score,
    a.completed_at
  from attempt a where not a.later
  order by a.employee_id, a.competency_id, a.activity_id, a.completed_at desc, a.id desc
), later as (
  select distinct on (a.employee_id, a.competency_id, a.activity_id) a.employee_id, a.competency_id, a.activity_id, a.score
  from attempt a where a.later
  order by a.employee_id, a.competency_id, a.activity_id, a.completed_at, a.id
)
select distinct on (b.employee_id, b.competency_id) b.competency_id, b.score as before, a.score as after
from earlier b
join later a on a.employee_id = b.employee_id and a.competency_id = b.competency_id and a.activity_id = b.activity_id
order by b.employee_id, b.competency_id, b.completed_at desc, b.activity_id
