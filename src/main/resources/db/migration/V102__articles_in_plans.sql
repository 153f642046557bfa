-- What is done for an item of a plan can be reading an article.
alter table plan_action add column article_id uuid;
alter table plan_action add constraint plan_action_article foreign key (tenant_id, article_id) references article (tenant_id, id);
create index plan_action_by_article on plan_action (tenant_id, article_id) where article_id is not null;
