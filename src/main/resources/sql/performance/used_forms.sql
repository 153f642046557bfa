-- By which of these forms were reviews made, or soon will be, and what are they scored by?
-- Parameters: sources, externalIds (one of each a row). Leans on review_form_external, review_cycle_by_form, review_of_cycle.
select asked.ordinal, f.scale_id, f.sections, f.rater_weights, f.min_raters
from unnest(:sources::text[], :externalIds::text[]) with ordinality as asked (source, external_id, ordinal)
join review_form f on f.tenant_id = :tenant and f.source = asked.source and f.external_id = asked.external_id
where exists (
  select 1 from review_cycle c
  where c.tenant_id = :tenant and c.form_id = f.id and (
    exists (select 1 from review r where r.tenant_id = :tenant and r.cycle_id = c.id)
    or exists (select 1 from review_launch l where l.tenant_id = :tenant and l.cycle_id = c.id and not l.dry_run
    and l.state in ('QUEUED', 'RUNNING')))
)
