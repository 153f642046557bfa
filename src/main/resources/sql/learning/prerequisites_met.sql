-- Has a person what the activity (alias a) needs? An expression: each activity needed, or one that counts as it, was passed,
-- each competency is there at its level. Parameters: availableTo (the person), known and levels (what the person can do).
-- Leans on activity_prerequisite_pk, completion_of_person, activity_equivalent_pk.
not exists (
  select 1 from activity_prerequisite p
  where p.tenant_id = :tenant and p.activity_id = a.id
    and not exists (
      select 1 from completion c
      where c.tenant_id = :tenant and c.employee_id = :availableTo and c.passed and c.voided_at is null
        and (c.activity_id = p.prerequisite_id or c.activity_id in (
          select q.equivalent_id from activity_equivalent q
          where q.tenant_id = :tenant and q.activity_id = p.prerequisite_id)))
    and not exists (
      select 1 from unnest(:known::uuid[], :levels::numeric[]) as k (competency_id, level)
      where k.competency_id = p.competency_id and k.level >= p.level))
