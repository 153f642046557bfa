-- Sessions in which reviews are compared before people see them.

-- distribution: how its reviews came out when it was closed.
create table calibration_session (
  tenant_id text collate "C" not null,
  id uuid not null,
  cycle_id uuid not null,
  name text not null,
  audience text,
  state text collate "C" not null,
  distribution jsonb,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  closed_at timestamptz,
  closed_by text,
  constraint calibration_session_pk primary key (tenant_id, id),
  constraint calibration_session_state check (state in ('OPEN', 'CLOSED'))
);
select espalier.distribute('calibration_session');
select espalier.protect('calibration_session', 'select, insert, update');
alter table calibration_session add constraint calibration_session_cycle foreign key (tenant_id, cycle_id)
  references review_cycle (tenant_id, id);
create index calibration_session_of on calibration_session (tenant_id, cycle_id, id);

alter table review_adjustment add constraint review_adjustment_session foreign key (tenant_id, session_id)
  references calibration_session (tenant_id, id);
create index review_adjustment_by_session on review_adjustment (tenant_id, session_id, id) where session_id is not null;
