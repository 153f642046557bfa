-- Which of these sessions are there? Makes others who write them, or enrol in them, wait for the end of this transaction.
-- Parameters: sources, externalIds (one of each a row). Leans on class_session_external.
select s.id from class_session s
where s.tenant_id = :tenant
  and (s.external_id, s.source) in (
    select k.external_id, k.source from unnest(:sources::text[], :externalIds::text[]) as k (source, external_id))
order by s.id
for update
