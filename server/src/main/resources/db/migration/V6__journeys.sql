-- Journey maps and what is noted on them. Nobody's data are here but the names of the agents who
-- wrote: a map speaks of a segment of people.

create table journey (
  id uuid primary key,
  siret text not null,
  version int not null,
  title text not null,
  changed_at timestamptz not null
);
create index journey_body on journey (siret, title);

-- Every version is kept whole, so that any two can be compared and any of them restored.
create table journey_version (
  journey uuid not null references journey on delete cascade,
  version int not null,
  content jsonb not null,
  what text not null,
  author text not null,
  author_name text not null,
  at timestamptz not null,
  primary key (journey, version)
);

-- « Pistes »: what could be done for people at a touchpoint. Elements of a map have no rows: what
-- a piste or a comment is about may be deleted in a later version, and be back in another.
create table journey_track (
  id uuid primary key,
  journey uuid not null references journey on delete cascade,
  element text not null,
  version int not null,
  content jsonb not null,
  author_name text not null,
  changed_at timestamptz not null
);
create index journey_track_journey on journey_track (journey);

create table journey_comment (
  id uuid primary key,
  journey uuid not null references journey on delete cascade,
  element text not null,
  body text not null,
  author text not null,
  author_name text not null,
  at timestamptz not null,
  resolved_by text,
  resolved_at timestamptz
);
create index journey_comment_journey on journey_comment (journey, at);
