-- Is the activity (alias a) on offer on a day? An expression. Parameters: today.
(a.active and a.deleted_at is null and (a.active_from is null or a.active_from <= :today)
  and (a.active_to is null or a.active_to >= :today))
