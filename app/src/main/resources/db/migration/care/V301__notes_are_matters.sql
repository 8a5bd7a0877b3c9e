-- Who wants to hear by mail is asked by the room of messages, twice; nothing is kept here any more.
drop table care.note_contact;
