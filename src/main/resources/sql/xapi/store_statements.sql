-- Puts statements on record. Parameters: now, actor, and one array a column; the keys of the people named in each are
-- elements of a JSON list, for arrays of arrays must all be of one length.
insert into xapi_statement (tenant_id, id, statement_id, statement, digest, verb, object_type, activity, actor_kind, actor_home,
  actor_name, agents, registration, spec_version, happened_at, stored_at, stored_by, state, reason, detail, employee_id,
  mapping_id, completion_id, evidence_id, examined_at, version)
select :tenant, r.id, r.statement_id, r.statement, r.digest, r.verb, r.object_type, r.activity, r.actor_kind, r.actor_home,
  r.actor_name, coalesce((select array_agg(k.key) from jsonb_array_elements_text(r.agents) as k (key)), '{}'::text[]),
  r.registration, r.spec_version, r.happened_at, :now, :actor, r.state, r.reason, r.detail, r.employee_id, r.mapping_id,
  r.completion_id, r.evidence_id, :now, 1
from unnest(:ids::uuid[], :statementIds::uuid[], :statements::jsonb[], :digests::text[], :verbs::text[], :objectTypes::text[],
  :activities::text[], :actorKinds::text[], :actorHomes::text[], :actorNames::text[], :agents::jsonb[],
  :registrations::uuid[], :specVersions::text[], :happened::timestamptz[], :states::text[], :reasons::text[],
  :details::text[], :employees::uuid[], :mappings::uuid[], :completions::uuid[], :evidence::uuid[])
  as r (id, statement_id, statement, digest, verb, object_type, activity, actor_kind, actor_home, actor_name, agents,
    registration, spec_version, happened_at, state, reason, detail, employee_id, mapping_id, completion_id, evidence_id)
