-- Changes are forgotten when their time is over.
grant delete on change_event to espalier_app;
