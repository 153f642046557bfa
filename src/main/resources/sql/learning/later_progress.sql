-- Of which of these people and activities was told already how far somebody was later? Parameters: employees, activities,
-- moments (one of each an event). Leans on learning_event_of_person.
select distinct r.employee_id, r.activity_id
from unnest(:employees::uuid[], :activities::uuid[], :moments::timestamptz[]) as r (employee_id, activity_id, at)
join learning_event v on v.tenant_id = :tenant and v.employee_id = r.employee_id and v.activity_id = r.activity_id
  and v.type = 'PROGRESSED' and v.progress is not null and v.occurred_at > r.at
