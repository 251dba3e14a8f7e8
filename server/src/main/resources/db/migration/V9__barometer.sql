-- The barometer: counts by month, of nobody. What is counted expires; these counts do not, and hold
-- neither a person nor a case nor a day. Small counts are here as they are: they are for the body
-- itself, and kept back from whatever leaves it.

-- A month is counted in two turns: what happened in it, once it is over; what followed, once those
-- who were written to have had their time to answer, and the service its own.
create table barometer_month (
  processing text not null,
  month date not null check (extract(day from month) = 1),
  turn text not null check (turn in ('mois', 'suites')),
  counted_at timestamptz not null,
  primary key (processing, month, turn)
);
create table barometer_count (
  processing text not null,
  month date not null,
  turn text not null,
  right_slug text not null,
  subject text not null,
  detail text not null,
  number bigint not null check (number > 0),
  primary key (processing, month, subject, right_slug, detail),
  foreign key (processing, month, turn) references barometer_month
);

-- What one contact costs, as the body says. No row: unknown, which is not nothing.
create table barometer_cost (
  siret text not null,
  channel text not null,
  cents bigint not null check (cents >= 0),
  source text not null,
  as_of date not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (siret, channel)
);

-- What was published stays as it was: withdrawn or shown again, never counted anew.
create table barometer_publication (
  id uuid primary key,
  siret text not null,
  first_month date not null,
  last_month date not null check (last_month >= first_month),
  content jsonb not null,
  published_at timestamptz not null,
  published_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text
);
create index barometer_publication_body on barometer_publication (siret);
-- A month is published once: two publications of it would give back by difference what each hides.
create table barometer_published_month (
  siret text not null,
  month date not null,
  publication uuid not null references barometer_publication,
  primary key (siret, month)
);
create function refuse_republication() returns trigger language plpgsql as
  $$ begin
    if tg_op = 'UPDATE'
      and (new.id, new.siret, new.first_month, new.last_month, new.content, new.published_at,
        new.published_by)
      is not distinct from (old.id, old.siret, old.first_month, old.last_month, old.content,
        old.published_at, old.published_by)
    then return new;
    end if;
    raise exception 'what was published does not change';
  end $$;
create trigger barometer_publication_unchanged before update or delete on barometer_publication
  for each row execute function refuse_republication();
create function refuse_second_publication() returns trigger language plpgsql as
  $$ begin raise exception 'a month that was published stays so'; end $$;
create trigger barometer_published_month_unchanged before update or delete
  on barometer_published_month for each row execute function refuse_second_publication();

-- contact: which right a contact was about, to tell who came back for the same one.
alter table contact_event add column right_slug text;
create index contact_event_counted on contact_event (processing, at);
create index message_handed on message (processing, (coalesce(sent_at, attempted_at)));
create index procedure_of_processing on procedure (processing);
create index procedure_step_of_procedure on procedure_step (procedure);
