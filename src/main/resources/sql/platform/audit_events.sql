-- What was done, and looked at? One row each; {and} narrows, {order} sorts and limits.
-- Leans on audit_event_pk for one, audit_event_position, audit_event_of_object and audit_event_of_actor for lists.
select a.id, a.position, a.occurred_at, a.actor, a.client, a.action, a.object_type, a.object_key, a.before_hash,
  a.after_hash, a.members, a.trace_id, a.digest, a.chain
from audit_event a
where a.tenant_id = :tenant {and}
{order}
