-- What is known of the people of worksheet w that their raise depends on? A JSON list in the worksheet's order: the salary in force on
-- the day before the raise, the range of the job (that of the place before that of everywhere), items of plans that ran in the year
-- before, and mandatory learning that was due before and is not done.
coalesce((
    select jsonb_agg(jsonb_build_object(
        'employee', jsonb_build_object('id', e.id, 'externalId', e.external_id, 'givenName', e.given_name, 'familyName', e.family_name),
        'job', (
          select jsonb_build_object('id', j.id, 'externalId', j.external_id, 'title', j.title) from job j
          where j.tenant_id = :tenant and j.id = e.job_id),
        'location', e.location,
        'salary', (
          select jsonb_build_object('id', s.id, 'amount', s.yearly_amount, 'currency', s.yearly_currency, 'validFrom', s.valid_from)
          from salary s
          where s.tenant_id = :tenant and s.employee_id = e.id and s.active and s.deleted_at is null and s.valid_from < w.effective_on
          order by s.valid_from desc, s.id desc limit 1),
        'range', (
          select jsonb_build_object('id', r.id, 'externalId', r.external_id, 'location', r.location, 'minimum', r.minimum,
            'midpoint', r.midpoint, 'maximum', r.maximum)
          from salary_range r
          where r.tenant_id = :tenant and r.job_id = e.job_id and r.active and r.deleted_at is null and r.currency = w.currency
            and (r.location is null or r.location = e.location)
          order by r.location nulls last, r.id limit 1),
        'planItems', p.items, 'planClosed', p.closed,
        'learningOpen', (
          select count(*) from assignment n
          where n.tenant_id = :tenant and n.employee_id = e.id and n.mandatory and n.deleted_at is null
            and n.state in ('ASSIGNED', 'IN_PROGRESS', 'FAILED') and n.due < w.effective_on)
      ) order by x.place)
    from jsonb_array_elements_text(w.people) with ordinality as x (id, place)
    join employee e on e.tenant_id = :tenant and e.id = x.id::uuid
    cross join lateral (
      select count(*) as items, count(*) filter (where i.state <> 'OPEN') as closed
      from development_plan d
      join plan_item i on i.tenant_id = :tenant and i.tenant_id = d.tenant_id and i.plan_id = d.id
      where d.tenant_id = :tenant and d.employee_id = e.id and d.deleted_at is null and d.state in ('AGREED', 'ACTIVE', 'COMPLETED')
        and coalesce(d.period_start, (d.created_at at time zone 'UTC')::date) < w.effective_on
        and coalesce(d.period_end, w.effective_on) >= w.effective_on - 365
    ) p
  ), '[]')
