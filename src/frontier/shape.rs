//! Families of addresses that differ only in their numbers. A family whose pages bring no article is a calendar, a gallery, a
//! search: it is left after a fair try.

use std::collections::HashMap;

use crate::address::Address;

/// Barren pages after which a family is left, if hardly any of its pages was an article.
const FAIR_TRY: u32 = 200;
/// One article to so many barren pages keeps a family going.
const WORTH: u32 = 20;
/// Families remembered; a site with more of them has an endless supply of names instead.
const MOST_FAMILIES: usize = 20_000;

/// What came of the families of one site so far.
#[derive(Clone, Debug, Default)]
pub struct Shapes {
    families: HashMap<String, Yield>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Yield {
    barren: u32,
    articles: u32,
}

impl Shapes {
    /// A page of this address was read, and was an article or not.
    pub fn note(&mut self, address: &Address, article: bool) {
        let shape = shape(address);
        if self.families.len() >= MOST_FAMILIES && !self.families.contains_key(&shape) {
            return;
        }
        let family = self.families.entry(shape).or_default();
        if article {
            family.articles = family.articles.saturating_add(1);
        } else {
            family.barren = family.barren.saturating_add(1);
        }
    }

    /// Whether the family of this address has had its try.
    pub fn exhausted(&self, address: &Address) -> bool {
        match self.families.get(&shape(address)) {
            Some(family) => family.barren >= FAIR_TRY && family.articles.saturating_mul(WORTH) < family.barren,
            None => false,
        }
    }
}

/// The address with its numbers and long names taken out: `/tin/#/*`, `?page=`.
fn shape(address: &Address) -> String {
    let url = address.url();
    let mut out = String::new();
    for folder in url.path().split('/').skip(1) {
        out.push('/');
        if folder.chars().any(|c| c.is_ascii_digit()) {
            out.push('#');
        } else if folder.len() > 24 {
            out.push('*');
        } else {
            out.push_str(folder);
        }
    }
    let mut names: Vec<String> = url.query_pairs().map(|(name, _)| name.into_owned()).collect();
    names.sort();
    names.iter().for_each(|name| out.push_str(&format!("?{name}")));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_without_articles_is_left_and_one_with_articles_is_not() {
        let mut shapes = Shapes::default();
        let page = |path: String| Address::parse(&format!("http://paper.example{path}")).unwrap();
        for n in 0..300 {
            shapes.note(&page(format!("/lich/{n}/ngay?view=day")), false);
            shapes.note(&page(format!("/tin/{n}/bai")), n % 10 == 0);
        }
        assert!(shapes.exhausted(&page("/lich/9999/ngay?view=week".to_owned())));
        assert!(!shapes.exhausted(&page("/tin/9999/bai".to_owned())));
        assert!(!shapes.exhausted(&page("/khac".to_owned())));
    }
}
