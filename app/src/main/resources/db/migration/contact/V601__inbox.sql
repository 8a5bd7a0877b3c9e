-- The inbox of an office is paged in this order.
create index inquiry_by_department on contact.inquiry (department, state, changed_at, id);
drop index contact.inquiry_by_state;
create index inquiry_by_state on contact.inquiry (state, changed_at, id);
