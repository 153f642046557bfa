-- Puts feedback on record, with the competencies that it is about. Parameters: id, employee, giver, request, kind, text,
-- visibility, competencies, levels, now, actor.
with given as (
  insert into feedback (tenant_id, id, employee_id, giver_id, request_id, kind, text, visibility, version, created_at,
    created_by, updated_at, updated_by)
  values (:tenant, :id, :employee, :giver::uuid, :request::uuid, :kind, :text, :visibility, 1, :now, :actor, :now, :actor)
)
insert into feedback_competency (tenant_id, feedback_id, competency_id, level)
select :tenant, :id, n.competency_id, n.level from unnest(:competencies::uuid[], :levels::numeric[]) as n (competency_id, level)
