-- On which lines of a file stand these keys, as far as it was received? Parameters: import, externalIds. Leans on import_key_external; where
-- the planner takes import_key_pk instead, for a file that is just coming, it goes over the file once for all of them.
select k.external_id, k.line from import_key k
where k.tenant_id = :tenant and k.import_id = :import and k.external_id = any(:externalIds)
