-- Versions of rights that decided something: with them any outcome can be replayed.
create table right_version (
  fingerprint text primary key,
  slug text not null,
  kept_at timestamptz not null,
  files jsonb not null
);
alter table detection_run add column right_version text references right_version;
alter table detection add column right_version text references right_version;
alter table detection add column decided_for date;
