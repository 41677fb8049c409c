-- What lists are filtered, sorted and counted by, so that a page of any of them costs the same in a catalog of any size.

alter table listing add column has_footnote      boolean default false not null;
alter table listing add column has_documentation boolean default false not null;
alter table listing add column has_conflict      boolean default false not null;

-- Services: their first rows by name, and their few further rows.
drop index listing_by_name;
create index listing_by_service_row on listing (edition_id, service_row, name_rank, document_row);

-- Listings by name.
create index listing_by_name on listing (edition_id, name_rank, document_row);

-- Listings of a category, in the document's order.
create index listing_by_category on listing (category_id, document_row);

-- Counts by what is filtered most are read from here alone.
create index listing_by_support on listing (edition_id, key_vault_support, managed_hsm_support, category_id, service_row,
	has_footnote, has_documentation, has_conflict, service_id);
