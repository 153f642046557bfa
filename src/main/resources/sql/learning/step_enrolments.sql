-- Takes enrolments to a state in which nobody waits and nothing is offered; what were they before? Parameters: ids, state, now,
-- actor. Leans on enrolment_pk.
with found as materialized (
  select n.id, n.session_id, n.employee_id, n.state as from_state from enrolment n
  where n.tenant_id = :tenant and n.id = any(:ids) and n.state <> :state
), stepped as (
  update enrolment n set state = :state, place = null, offer_expires_at = null, version = n.version + 1, updated_at = :now,
    updated_by = :actor
  from found f
  where n.tenant_id = :tenant and n.id = f.id
)
select f.id, f.session_id, f.employee_id, f.from_state from found f order by f.id
