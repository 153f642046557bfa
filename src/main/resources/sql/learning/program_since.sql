-- When did a person complete a program the last time, be it that this was voided though its parts stand? What was done before does
-- not count again. An expression; for the alias k (employee_id, activity_id). Leans on completion_of_person, completion_part_pk.
(
  select max(c.completed_at) from completion c
  where c.tenant_id = :tenant and c.employee_id = k.employee_id and c.activity_id = k.activity_id and c.passed
    and (c.voided_at is null or (
      select bool_and(p.voided_at is null) from completion_part w
      join completion p on p.tenant_id = :tenant and p.id = w.part_id
      where w.tenant_id = :tenant and w.completion_id = c.id))
)
