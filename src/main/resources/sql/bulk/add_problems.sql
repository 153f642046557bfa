-- Keeps what is wrong with rows. Parameters: import, and one array a column. Leans on import_problem_pk.
insert into import_problem (tenant_id, import_id, line, external_id, faults)
select :tenant, :import, p.line, p.external_id, p.faults
from unnest(:lines::int[], :externalIds::text[], :faults::jsonb[]) as p (line, external_id, faults)
on conflict (tenant_id, import_id, line) do update set external_id = excluded.external_id, faults = excluded.faults
