//! How a page's body is packed: with which earlier one as dictionary.

use bytes::Bytes;

use crate::capture::packing::{self, Packed};

use super::page::Asked;
use super::site::Site;

/// The body that an address had before.
pub struct Earlier {
    /// Its digest.
    pub sha256: String,
    /// Its bytes.
    pub body: Bytes,
    /// It is packed with another one, and would have to stand alone to serve as a dictionary.
    pub leans: bool,
}

/// Packs a body: with the one that its address had before, else with one of its site.
pub fn pack(site: &Site, sha256: &str, body: &[u8], asked: &dyn Asked) -> (Option<Packed>, Option<Packed>) {
    if let Some(earlier) = asked.earlier()
        && let Some(dictionary) = packing::Dictionary::new(&earlier.sha256, &earlier.body)
        && let Ok(packed) = packing::pack(sha256.to_owned(), body, Some(&dictionary))
        // A page that became another one packs better with its site.
        && packed.bytes.len() * 20 < body.len()
    {
        let base = if earlier.leans { packing::pack(earlier.sha256, &earlier.body, None).ok() } else { None };
        if base.is_some() || !earlier.leans {
            return (Some(packed), base);
        }
    }
    (packing::pack(sha256.to_owned(), body, site.dictionary().as_ref()).ok(), None)
}
