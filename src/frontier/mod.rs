//! What to fetch next: scope, listings, feeds, sitemaps, links, revisit schedule.
