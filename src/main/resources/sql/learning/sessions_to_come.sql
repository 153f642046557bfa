-- Which sessions of an activity are still to come, and a given one? Parameters: activity, session, now.
-- Leans on class_session_of_activity, class_session_pk.
select s.id from class_session s
where s.tenant_id = :tenant and s.activity_id = :activity and s.deleted_at is null
  and (s.id = :session or (s.starts_at > :now and s.state in ('SCHEDULED', 'CONFIRMED')))
