-- Of which statements nothing followed yet? Those examined longest ago come first; nobody else examines them meanwhile.
-- Of what they say only what something can follow from is read: five hundred whole ones are too much for a server.
-- Parameters: states, since (null for all), most. Leans on xapi_statement_waiting.
select s.id, s.statement_id, s.stored_by, s.actor_kind, s.actor_home, s.actor_name, s.verb, s.activity, s.happened_at,
  jsonb_build_object('result', jsonb_build_object('success', s.statement -> 'result' -> 'success',
    'score', s.statement -> 'result' -> 'score', 'duration', left(s.statement -> 'result' ->> 'duration', 100))) as statement
from xapi_statement s
where s.tenant_id = :tenant and s.state = any(:states::text[]) and s.state <> 'MAPPED'
  and s.stored_at >= coalesce(:since::timestamptz, '-infinity'::timestamptz)
order by s.examined_at, s.id
limit :most
for no key update of s
