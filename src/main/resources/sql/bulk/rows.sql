-- What became of the rows of a file? One row a line, after a line. Rows that failed come with their faults.
-- Parameters: import, after, outcome (a letter, or null for all), limit. Leans on import_chunk_pk, import_problem_pk.
select r.line, r.external_id, r.outcome, r.faults
from (
  select u.line, u.external_id, u.outcome, null::jsonb as faults
  from import_chunk c
  cross join lateral unnest(c.lines, c.keys, string_to_array(c.outcomes, null)) as u (line, external_id, outcome)
  where c.tenant_id = :tenant and c.import_id = :import and c.last_line > :after and u.line > :after
    and u.outcome <> 'f' and u.outcome = coalesce(:outcome::text, u.outcome)
  union all
  select p.line, p.external_id, 'f', p.faults
  from import_problem p
  where p.tenant_id = :tenant and p.import_id = :import and p.line > :after and coalesce(:outcome::text, 'f') = 'f'
) r
order by r.line
limit :limit
