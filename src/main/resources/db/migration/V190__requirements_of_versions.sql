-- What requirements asked for by an earlier version of a framework is found by the competency that they asked for.
create index past_state_by_competency on past_state (tenant_id, (state ->> 'competency_id'))
  where state ->> 'competency_id' is not null;
