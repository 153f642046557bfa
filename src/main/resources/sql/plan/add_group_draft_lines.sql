-- Keeps the lines of a proposal. Parameters: id, lines (JSON, one object a line).
insert into group_draft_line (tenant_id, draft_id, ordinal, employee_id, activity_id, session_id, hours, cost, covers,
  after, state)
select :tenant, :id, l.ordinal, l.employee, l.activity, l.session, l.hours, l.cost, l.covers, l.after, 'PROPOSED'
from jsonb_to_recordset(:lines::jsonb) as l (ordinal int, employee uuid, activity uuid, session uuid, hours numeric,
  cost jsonb, covers jsonb, after jsonb)
