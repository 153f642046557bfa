-- What did the person do in the period: goals and plans that ran in it, and mandatory learning that was due in it? Three columns
-- of JSON, for review r in cycle c. Goals are told as they stood when the period was over, which the slot until has to say.
-- Progress is the share of the items that are not open any more, weighted by their priority, or by
-- their number where none has any. Leans on goal_of_person, goal_check_in_of, development_plan_of_person, assignment_by_employee, completion_by_assignment.
coalesce((
    select jsonb_agg(jsonb_build_object('id', g.id, 'externalId', g.external_id, 'title', g.title, 'state', g.state,
        'weight', g.weight, 'keyResults', g.key_results, 'told', coalesce(r.told, '[]'), 'said', p.progress,
        'confidence', l.confidence, 'checkedInAt', l.recorded_at) order by g.id)
    from (
      select o.id, o.external_id, o.title, o.state, o.weight, o.key_results,
        (c.period_end + 1)::timestamp at time zone 'UTC' as period_over
      from goal o
      where o.tenant_id = :tenant and o.employee_id = r.employee_id and o.active and o.deleted_at is null
        and o.state in ('ACTIVE', 'ACHIEVED', 'MISSED')
        and coalesce(o.starts_on, c.period_end) <= c.period_end and coalesce(o.due_on, c.period_start) >= c.period_start
    ) g
    {include performance/told_of_goal}
    {include performance/said_of_goal}
  ), '[]') as fact_goals,
  coalesce((
    select jsonb_agg(jsonb_build_object('planId', d.id, 'title', d.title, 'state', d.state, 'items', g.items, 'closed', g.closed,
        'priority', g.priority, 'closedPriority', g.closed_priority) order by d.id)
    from development_plan d
    cross join lateral (
      select count(*) as items, count(*) filter (where i.state <> 'OPEN') as closed, coalesce(sum(i.priority), 0) as priority,
        coalesce(sum(i.priority) filter (where i.state <> 'OPEN'), 0) as closed_priority
      from plan_item i where i.tenant_id = :tenant and i.plan_id = d.id
    ) g
    where d.tenant_id = :tenant and d.employee_id = r.employee_id and d.deleted_at is null
      and d.state in ('AGREED', 'ACTIVE', 'COMPLETED')
      and coalesce(d.period_start, (d.created_at at time zone 'UTC')::date) <= c.period_end
      and coalesce(d.period_end, c.period_end) >= c.period_start
  ), '[]') as fact_plans,
  coalesce((
    select jsonb_agg(jsonb_build_object('id', z.id, 'standing', case when z.state = 'COMPLETED' and z.done_on <= z.due then 'DONE'
        when z.state = 'COMPLETED' then 'LATE' else 'OPEN' end) order by z.id)
    from (
      select n.id, n.state, n.due, coalesce((
          select max((o.completed_at at time zone 'UTC')::date) from completion o
          where o.tenant_id = :tenant and o.employee_id = n.employee_id and o.activity_id = n.activity_id
            and o.voided_at is null and o.assignment_id = n.id), (n.updated_at at time zone 'UTC')::date) as done_on
      from assignment n
      where n.tenant_id = :tenant and n.employee_id = r.employee_id and n.mandatory and n.deleted_at is null
        and n.state not in ('WAIVED', 'CANCELLED') and n.due between c.period_start and c.period_end
    ) z
  ), '[]') as fact_learning
