-- What people do with articles: look at them, rate them, finish lessons; and which were told to be due for another look.

create table article_view (
  tenant_id text collate "C" not null,
  article_id uuid not null,
  number int not null,
  employee_id uuid not null,
  day date not null,
  constraint article_view_pk primary key (tenant_id, article_id, number, employee_id, day)
);
select espalier.distribute('article_view');
select espalier.protect('article_view', 'select, insert, delete');
alter table article_view add constraint article_view_version foreign key (tenant_id, article_id, number)
  references article_version (tenant_id, article_id, number);
alter table article_view add constraint article_view_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create index article_view_by_employee on article_view (tenant_id, employee_id);

create table article_rating (
  tenant_id text collate "C" not null,
  article_id uuid not null,
  employee_id uuid not null,
  stars int not null,
  rated_at timestamptz not null,
  constraint article_rating_pk primary key (tenant_id, article_id, employee_id),
  constraint article_rating_stars check (stars between 1 and 5)
);
select espalier.distribute('article_rating');
select espalier.protect('article_rating', 'select, insert, update, delete');
alter table article_rating add constraint article_rating_article foreign key (tenant_id, article_id)
  references article (tenant_id, id);
alter table article_rating add constraint article_rating_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create index article_rating_by_employee on article_rating (tenant_id, employee_id);

create table lesson_completion (
  tenant_id text collate "C" not null,
  id uuid not null,
  article_id uuid not null,
  number int not null,
  employee_id uuid not null,
  completed_at timestamptz not null,
  constraint lesson_completion_pk primary key (tenant_id, id),
  constraint lesson_completion_once unique (tenant_id, employee_id, article_id, number)
);
select espalier.distribute('lesson_completion');
select espalier.protect('lesson_completion', 'select, insert');
alter table lesson_completion add constraint lesson_completion_version foreign key (tenant_id, article_id, number)
  references article_version (tenant_id, article_id, number);
alter table lesson_completion add constraint lesson_completion_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create index lesson_completion_of_version on lesson_completion (tenant_id, article_id, number);

-- Which day of another look was told?
alter table article add column reminded_for date;
create index article_due on article (tenant_id, review_by) where deleted_at is null and published_version is not null;
