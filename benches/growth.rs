//! Does an archive slow down as it grows? Keeps invented articles through the store, as a crawl does, and prints at each power of
//! ten what the last articles took, what the file weighs, and what first pages of searches take.
//!
//!     cargo bench --bench growth -- FOLDER [ARTICLES]
//!
//! The archive stays in FOLDER, for `export`, `search`, `status` and `verify` to be timed on it.

#[path = "press/mod.rs"]
mod press;

use std::path::Path;
use std::time::{Duration, Instant};

use hemero::archive::{Archive, Order, Query, Selection, Window};
use press::{GROUP, Press, word};

/// Over so many articles times are averaged.
const STRETCH: usize = 5_000;

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let Some(folder) = arguments.next() else {
        println!("growth: needs a folder: cargo bench --bench growth -- FOLDER [ARTICLES]");
        return;
    };
    let articles = arguments.next().map_or(10_000, |text| text.parse().expect("a number of articles"));
    grow(Path::new(&folder), articles);
}

fn grow(folder: &Path, articles: usize) {
    let mut press = Press::new(folder);
    println!("articles   ms/article   bytes/article   search: common   rare   none by date");
    let mut stretch = Instant::now();
    for first in (0..articles).step_by(GROUP) {
        if first.is_multiple_of(STRETCH) {
            stretch = Instant::now();
        }
        press.print(first..(first + GROUP).min(articles));
        let done = first + GROUP;
        if done.is_multiple_of(STRETCH) && done.ilog10() != (done - STRETCH).max(1).ilog10() || done == articles {
            let each = stretch.elapsed() / u32::try_from(STRETCH).unwrap_or(1);
            report(folder, done, each);
        }
    }
    press.end();
}

fn report(folder: &Path, articles: usize, each: Duration) {
    let archive = Archive::open_read_only(folder).expect("the archive");
    let bytes = archive.size().expect("its size") / articles as u64;
    let search = |words: &str, order: Order| {
        let query = Query::parse(words).expect("a word");
        let start = Instant::now();
        let window = Window { limit: 10, offset: 0 };
        archive.search(&query, &Selection::default(), order, window).expect("a search");
        start.elapsed().as_secs_f64() * 1e3
    };
    let (common, rare) = (word(40), word(30_000));
    println!(
        "{articles:>9} {:>11.3} {bytes:>14} {:>14.1} ms {:>6.1} ms {:>6.1} ms",
        each.as_secs_f64() * 1e3,
        search(&common, Order::Relevance),
        search(&rare, Order::Relevance),
        search(&common, Order::Date),
    );
}
