-- Which of these activities have sessions to come? Parameters: activities, now. Leans on class_session_of_activity.
select distinct s.activity_id from class_session s
where s.tenant_id = :tenant and s.activity_id = any(:activities) and s.state in ('SCHEDULED', 'CONFIRMED')
  and s.deleted_at is null and s.starts_at > :now
