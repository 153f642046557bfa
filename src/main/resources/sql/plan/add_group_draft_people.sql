-- Keeps what a proposal leaves of whose gap, in the order given. Parameters: id, people (JSON, one object a person).
insert into group_draft_person (tenant_id, draft_id, employee_id, ordinal, uncovered)
select :tenant, :id, (p.person ->> 'employee')::uuid, p.ordinal::int, p.person -> 'uncovered'
from jsonb_array_elements(:people::jsonb) with ordinality as p (person, ordinal)
