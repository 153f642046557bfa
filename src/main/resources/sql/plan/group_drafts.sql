-- What do proposals for groups say, and what became of their lines? One row a proposal, lines and people as JSON; {and}
-- narrows, {order} sorts and limits. Leans on group_draft_pk, group_draft_by_creator, group_draft_line_pk,
-- group_draft_person_pk.
select g.id, g.title, g.due_by, g.outcome, g.expires_at, g.version, g.created_at, g.created_by, g.updated_at,
  coalesce(t.lines, '[]') as lines, coalesce(r.rest, '[]') as rest
from group_draft g
left join lateral (
  select json_agg(json_build_object('line', l.ordinal,
    'employee', json_build_object('id', e.id, 'externalId', e.external_id, 'givenName', e.given_name,
      'familyName', e.family_name),
    'activity', json_build_object('id', a.id, 'externalId', a.external_id, 'title', a.title, 'type', a.type),
    'sessionId', l.session_id, 'startsAt', s.starts_at, 'covers', l.covers, 'after', l.after, 'hours', l.hours,
    'cost', l.cost, 'state', l.state, 'assignmentId', l.assignment_id,
    'enrolmentId', l.enrolment_id, 'acceptedAt', l.accepted_at,
    'acceptedBy', l.accepted_by) order by l.ordinal) as lines
  from group_draft_line l
  join employee e on e.tenant_id = :tenant and e.tenant_id = l.tenant_id and e.id = l.employee_id
  join activity a on a.tenant_id = :tenant and a.tenant_id = l.tenant_id and a.id = l.activity_id
  left join class_session s on s.tenant_id = :tenant and s.tenant_id = l.tenant_id and s.id = l.session_id
  where l.tenant_id = :tenant and l.draft_id = g.id
) t on true
left join lateral (
  select json_agg(json_build_object(
    'employee', json_build_object('id', e.id, 'externalId', e.external_id, 'givenName', e.given_name,
      'familyName', e.family_name),
    'uncovered', p.uncovered) order by p.ordinal) as rest
  from group_draft_person p
  join employee e on e.tenant_id = :tenant and e.tenant_id = p.tenant_id and e.id = p.employee_id
  where p.tenant_id = :tenant and p.draft_id = g.id
) r on true
where g.tenant_id = :tenant {and}
{order}
