//! Cost of what happens to a page after it is read: packed, kept in a group, found again.
#![allow(missing_docs)] // criterion's macros make public functions

#[path = "press/mod.rs"]
mod press;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use hemero::archive::{Archive, Order, Query, Selection, Window};
use hemero::capture::Digest;
use hemero::capture::packing::{Base, Dictionary, keeps, pack, unpack};
use press::{GROUP, Press, html, word};
use std::hint::black_box;

/// Articles of the archive that is searched.
const ARTICLES: usize = 5_000;

fn packing(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut press = Press::new(folder.path());
    let first = html(&press.article(1));
    let page = html(&press.article(2));
    let digest = |page: &str| Digest::of(page.as_bytes()).hex();
    let dictionary = Dictionary::new(&digest(&first), &first.clone().into()).expect("a dictionary");
    let name = digest(&page);
    let packed = pack(name.clone(), page.as_bytes(), Some(&dictionary)).expect("a packed body");
    let mut group = criterion.benchmark_group("body");
    group.throughput(Throughput::Bytes(page.len() as u64));
    group.bench_function("digest", |bencher| bencher.iter(|| Digest::of(black_box(page.as_bytes()))));
    group.bench_function("pack", |bencher| {
        bencher.iter(|| pack(name.clone(), black_box(page.as_bytes()), Some(&dictionary)))
    });
    group.bench_function("unpack", |bencher| {
        bencher.iter(|| {
            let sha256 = dictionary.sha256();
            let base = Base { sha256, body: (!keeps(sha256)).then(|| first.clone().into()) };
            unpack(&name, black_box(&packed.bytes), packed.size, Some(base))
        })
    });
    group.finish();
}

fn commit(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut press = Press::new(folder.path());
    let mut group = criterion.benchmark_group("commit");
    group.sample_size(20).throughput(Throughput::Elements(GROUP as u64));
    let mut printed = 0;
    let mut next = || {
        printed += GROUP;
        printed - GROUP..printed
    };
    // The articles are made and packed here, too: `body` tells what that costs.
    group.bench_function("a hundred articles", |bencher| {
        bencher.iter_batched(&mut next, |numbers| press.print(numbers), BatchSize::PerIteration)
    });
    group.finish();
}

fn search(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut press = Press::new(folder.path());
    for first in (0..ARTICLES).step_by(GROUP) {
        press.print(first..first + GROUP);
    }
    press.end();
    let archive = Archive::open_read_only(folder.path()).expect("the archive");
    let window = Window { limit: 10, offset: 0 };
    let mut group = criterion.benchmark_group("search");
    for (name, words) in [("a common word", word(40)), ("a rare word", word(30_000))] {
        let query = Query::parse(&words).expect("a word");
        group.bench_function(name, |bencher| {
            bencher.iter(|| archive.search(black_box(&query), &Selection::default(), Order::Relevance, window))
        });
    }
    group.finish();
}

criterion_group!(benches, packing, commit, search);
criterion_main!(benches);
