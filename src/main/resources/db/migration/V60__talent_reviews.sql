-- Talent reviews: who stands where in a grid of performance and potential, and where people agreed to see them.

create table talent_review (
  tenant_id text collate "C" not null,
  id uuid not null,
  title text not null,
  audience text,
  size int not null,
  performance_thresholds jsonb,
  potential_thresholds jsonb,
  state text collate "C" not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  closed_at timestamptz,
  closed_by text,
  closing_comment text,
  constraint talent_review_pk primary key (tenant_id, id),
  constraint talent_review_size check (size between 2 and 9),
  constraint talent_review_state check (state in ('OPEN', 'CLOSED'))
);
select espalier.distribute('talent_review');
select espalier.protect('talent_review', 'select, insert, update');
create index talent_review_changed on talent_review (tenant_id, updated_at, id);

create table talent_review_move (
  tenant_id text collate "C" not null,
  id uuid not null,
  review_id uuid not null,
  employee_id uuid not null,
  performance int not null,
  potential int not null,
  reason text not null,
  made_at timestamptz not null,
  made_by text not null,
  constraint talent_review_move_pk primary key (tenant_id, id)
);
select espalier.distribute('talent_review_move');
select espalier.protect('talent_review_move', 'select, insert, update');
alter table talent_review_move add constraint talent_review_move_review foreign key (tenant_id, review_id)
  references talent_review (tenant_id, id);
alter table talent_review_move add constraint talent_review_move_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create index talent_review_move_of_person on talent_review_move (tenant_id, review_id, employee_id, made_at desc);
create index talent_review_move_by_employee on talent_review_move (tenant_id, employee_id);

-- Where everybody stood when a review was closed.
create table talent_placement (
  tenant_id text collate "C" not null,
  review_id uuid not null,
  employee_id uuid not null,
  performance_rating_id uuid,
  potential_rating_id uuid,
  constraint talent_placement_pk primary key (tenant_id, review_id, employee_id)
);
select espalier.distribute('talent_placement');
select espalier.protect('talent_placement', 'select, insert, update');
alter table talent_placement add constraint talent_placement_review foreign key (tenant_id, review_id)
  references talent_review (tenant_id, id);
alter table talent_placement add constraint talent_placement_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
alter table talent_placement add constraint talent_placement_performance foreign key (tenant_id, performance_rating_id)
  references talent_rating (tenant_id, id);
alter table talent_placement add constraint talent_placement_potential foreign key (tenant_id, potential_rating_id)
  references talent_rating (tenant_id, id);
create index talent_placement_by_employee on talent_placement (tenant_id, employee_id);
create index talent_placement_by_performance on talent_placement (tenant_id, performance_rating_id);
create index talent_placement_by_potential on talent_placement (tenant_id, potential_rating_id);
