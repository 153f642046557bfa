-- In which of these cycles are there reviews, or soon will be, and what are they about?
-- Parameters: sources, externalIds (one of each a row). Leans on review_cycle_external, review_of_cycle.
select asked.ordinal, c.form_id, c.period_start, c.period_end
from unnest(:sources::text[], :externalIds::text[]) with ordinality as asked (source, external_id, ordinal)
join review_cycle c on c.tenant_id = :tenant and c.source = asked.source and c.external_id = asked.external_id
where exists (select 1 from review r where r.tenant_id = :tenant and r.cycle_id = c.id)
  or exists (select 1 from review_launch l where l.tenant_id = :tenant and l.cycle_id = c.id and not l.dry_run
    and l.state in ('QUEUED', 'RUNNING'))
