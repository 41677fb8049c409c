-- Views for people with SQL and BI tools: the facts with all that qualifies them, without the tables' inner keys. Lists within a cell
-- are separated by '; '. A migration that recreates a table drops these views first and creates them again.

create view report_edition as
select
	e.id as edition,
	case when e.id = (select max(l.id) from edition l) then true else false end as is_latest,
	e.title,
	e.url,
	e.sha256,
	(select count(*) from category c where c.edition_id = e.id) as categories,
	(select count(*) from listing l where l.edition_id = e.id) as listings,
	(select count(distinct l.service_id) from listing l where l.edition_id = e.id) as services
from edition e;

-- What each row says of each key store: two rows for each listing.
create view report_support as
select
	l.edition_id as edition,
	l.document_row,
	l.source_line,
	c.slug as category,
	c.name as category_name,
	l.service_id as service,
	l.name,
	s.key_store,
	s.support,
	s.basis,
	s.note,
	k.key_constraints,
	f.footnotes,
	s.as_written
from listing l
	join category c on c.id = l.category_id
	join (
		select id as listing_id, 'key_vault' as key_store, key_vault_support as support, key_vault_basis as basis,
			key_vault_note as note, key_vault_as_written as as_written
		from listing
		union all
		select id, 'managed_hsm', managed_hsm_support, managed_hsm_basis, managed_hsm_note, managed_hsm_as_written
		from listing
	) s on s.listing_id = l.id
	left join (
		select listing_id, key_store, string_agg(key_type || ' ' || bits, '; ' order by position) as key_constraints
		from listing_key_constraint
		group by listing_id, key_store
	) k on k.listing_id = s.listing_id and k.key_store = s.key_store
	left join (
		select m.listing_id, m.key_store, string_agg(n.text, '; ' order by m.position) as footnotes
		from listing_footnote m
			join footnote n on n.id = m.footnote_id
		group by m.listing_id, m.key_store
	) f on f.listing_id = s.listing_id and f.key_store = s.key_store;

-- The rows of the documents, with both key stores side by side.
create view report_listing as
select
	v.edition,
	v.document_row,
	v.source_line,
	v.category,
	v.category_name,
	v.service,
	v.name,
	l.url,
	v.support as key_vault,
	v.basis as key_vault_basis,
	v.note as key_vault_note,
	v.key_constraints as key_vault_key_constraints,
	v.footnotes as key_vault_footnotes,
	v.as_written as key_vault_as_written,
	h.support as managed_hsm,
	h.basis as managed_hsm_basis,
	h.note as managed_hsm_note,
	h.key_constraints as managed_hsm_key_constraints,
	h.footnotes as managed_hsm_footnotes,
	h.as_written as managed_hsm_as_written,
	d.documentation,
	x.conflicts
from listing l
	join report_support v on v.edition = l.edition_id and v.document_row = l.document_row and v.key_store = 'key_vault'
	join report_support h on h.edition = l.edition_id and h.document_row = l.document_row and h.key_store = 'managed_hsm'
	left join (
		select listing_id, string_agg(url, '; ' order by position) as documentation
		from documentation_link
		group by listing_id
	) d on d.listing_id = l.id
	left join (
		select listing_id, string_agg(field, '; ' order by first_position) as conflicts
		from (
			select listing_id, field, min(position) as first_position
			from listing_conflict
			group by listing_id, field
		) each_field
		group by listing_id
	) x on x.listing_id = l.id;

-- Services, one row for each edition that lists them. Where rows differ, support is 'conflicting' and all cells are shown, separated by ' | '.
create view report_service as
select
	s.edition,
	s.service,
	n.name,
	s.categories,
	s.category_names,
	s.key_vault,
	s.key_vault_basis,
	o.key_vault_notes,
	k.key_vault_key_constraints,
	f.key_vault_footnotes,
	w.key_vault_as_written,
	s.managed_hsm,
	s.managed_hsm_basis,
	o.managed_hsm_notes,
	k.managed_hsm_key_constraints,
	f.managed_hsm_footnotes,
	w.managed_hsm_as_written,
	s.has_conflict
from (
		select
			edition,
			service,
			min(document_row) as first_row,
			string_agg(category, '; ' order by document_row) as categories,
			string_agg(category_name, '; ' order by document_row) as category_names,
			case when count(distinct key_vault) = 1 then min(key_vault) else 'conflicting' end as key_vault,
			case when max(case when key_vault_basis = 'inferred' then 1 else 0 end) = 1 then 'inferred'
				else min(key_vault_basis) end as key_vault_basis,
			case when count(distinct managed_hsm) = 1 then min(managed_hsm) else 'conflicting' end as managed_hsm,
			case when max(case when managed_hsm_basis = 'inferred' then 1 else 0 end) = 1 then 'inferred'
				else min(managed_hsm_basis) end as managed_hsm_basis,
			max(case when conflicts is null then 0 else 1 end) = 1 as has_conflict
		from report_listing
		group by edition, service
	) s
	join listing n on n.edition_id = s.edition and n.document_row = s.first_row
	join (
		select
			edition,
			service,
			string_agg(case when key_store = 'key_vault' then as_written end, ' | ' order by first_row) as key_vault_as_written,
			string_agg(case when key_store = 'managed_hsm' then as_written end, ' | ' order by first_row) as managed_hsm_as_written
		from (
			select edition, service, key_store, as_written, min(document_row) as first_row
			from report_support
			group by edition, service, key_store, as_written
		) each_cell
		group by edition, service
	) w on w.edition = s.edition and w.service = s.service
	left join (
		select
			edition,
			service,
			string_agg(case when key_store = 'key_vault' then note end, '; ' order by first_row) as key_vault_notes,
			string_agg(case when key_store = 'managed_hsm' then note end, '; ' order by first_row) as managed_hsm_notes
		from (
			select edition, service, key_store, note, min(document_row) as first_row
			from report_support
			where note is not null
			group by edition, service, key_store, note
		) each_note
		group by edition, service
	) o on o.edition = s.edition and o.service = s.service
	left join (
		select
			edition_id,
			service_id,
			string_agg(case when key_store = 'key_vault' then stated end, '; ' order by first_row, first_position)
				as key_vault_key_constraints,
			string_agg(case when key_store = 'managed_hsm' then stated end, '; ' order by first_row, first_position)
				as managed_hsm_key_constraints
		from (
			select l.edition_id, l.service_id, c.key_store, c.key_type || ' ' || c.bits as stated,
				min(l.document_row) as first_row, min(c.position) as first_position
			from listing_key_constraint c
				join listing l on l.id = c.listing_id
			group by l.edition_id, l.service_id, c.key_store, c.key_type, c.bits
		) each_constraint
		group by edition_id, service_id
	) k on k.edition_id = s.edition and k.service_id = s.service
	left join (
		select
			edition_id,
			service_id,
			string_agg(case when key_store = 'key_vault' then text end, '; ' order by first_row, first_position)
				as key_vault_footnotes,
			string_agg(case when key_store = 'managed_hsm' then text end, '; ' order by first_row, first_position)
				as managed_hsm_footnotes
		from (
			select l.edition_id, l.service_id, m.key_store, f.text,
				min(l.document_row) as first_row, min(m.position) as first_position
			from listing_footnote m
				join listing l on l.id = m.listing_id
				join footnote f on f.id = m.footnote_id
			group by l.edition_id, l.service_id, m.key_store, f.id, f.text
		) each_footnote
		group by edition_id, service_id
	) f on f.edition_id = s.edition and f.service_id = s.service;
