-- What do the words of a question mean in each language, and in which articles do they stand? A piece of articles.sql: joins
-- each article to the words of what of it is seen. Slot: questions (one row a language). Parameters: q. Leans on article_document_search.
join article_document d on d.tenant_id = :tenant and d.tenant_id = a.tenant_id and d.article_id = a.id and d.draft = f.own
join (values {questions}) as s (config, question) on s.config = d.config and d.document @@ s.question
