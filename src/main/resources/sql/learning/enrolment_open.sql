-- Can one enrol in a session (alias s) now, if it has seats? An expression. Parameter: now.
(s.state in ('SCHEDULED', 'CONFIRMED') and s.deleted_at is null and s.starts_at > :now
  and (s.enrolment_opens_at is null or s.enrolment_opens_at <= :now)
  and (s.enrolment_closes_at is null or s.enrolment_closes_at > :now))
