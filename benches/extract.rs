//! Cost of a record and of its stages, against the bare parse of the same page; `fields` measures the prose fields alone.
#![allow(missing_docs)] // criterion's macros make public functions

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use hemero::address::Address;
use hemero::extraction::{self, Page};
use hemero::lexicon::Lexicons;
use hemero::markup;
use hemero::profile::Profiles;
use scraper::{Html, Selector};
use std::hint::black_box;

/// As many as a profile has.
const SELECTORS: [&str; 10] = [
    "h1",
    "article p",
    "time",
    ".author",
    "meta[property='og:title']",
    ".article__paragraph",
    "figure figcaption",
    ".related a",
    "li.menu-item > a",
    "aside .teaser__title",
];

/// A page in the manner of a newspaper's: a third text, the rest menus, teasers and style.
fn page() -> String {
    let menu: String = (0..150)
        .map(|n| format!("<li class='menu-item menu-item-{n}'><a href='/rubric/{n}'>Rubric {n}</a></li>"))
        .collect();
    let text: String = (0..40)
        .map(|n| format!("<p class='article__paragraph'>In paragraph {n} the clerk of <a href='/town/{n}'>Lindmere</a> says, <em>at length</em>, what the council meant by it.</p>"))
        .collect();
    let teasers: String = (0..120)
        .map(|n| format!("<div class='teaser teaser--small c{n}' data-id='{n}'><a href='/story/{n}'><img src='/i/{n}.jpg' alt=''><h3 class='teaser__title'>Story {n} of the day</h3></a></div>"))
        .collect();
    format!(
        "<!doctype html><html lang=en><head><title>Clerk explains | Courier</title><meta property=og:title content='Clerk explains'>\
         <script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Clerk explains\",\"datePublished\":\"2024-05-03T18:40:00+01:00\",\
         \"author\":{{\"@type\":\"Person\",\"name\":\"Ada Quill\"}}}}</script><style>{}</style></head><body><nav><ul>{menu}</ul></nav>\
         <article><h1>Clerk explains</h1>{text}</article><aside class=related>{teasers}</aside></body></html>",
        ".c{color:red}".repeat(2000)
    )
}

fn record(criterion: &mut Criterion) {
    let body = page();
    let url = Address::parse("https://courier.example/story/1").expect("a URL");
    let headers = [("content-type".to_owned(), "text/html; charset=utf-8".to_owned())];
    let profiles = Profiles::embedded().expect("embedded profiles");
    let fetched_at = "2024-05-04T09:00:00Z".parse().expect("a time");
    let lexicons = Lexicons::embedded();
    let page = Page { url: &url, status: 200, headers: &headers, body: body.as_bytes(), fetched_at };
    let mut group = criterion.benchmark_group("extract");
    group.throughput(Throughput::Bytes(body.len() as u64));
    group.bench_function("parse", |bencher| bencher.iter(|| Html::parse_document(black_box(&body))));
    group.bench_function("tree", |bencher| bencher.iter(|| markup::parse(black_box(&body))));
    let selectors = SELECTORS.map(|css| Selector::parse(css).expect("a selector"));
    let parsed = Html::parse_document(&body);
    group.bench_function("select", |bencher| {
        bencher.iter(|| selectors.iter().map(|selector| black_box(&parsed).select(selector).count()).sum::<usize>())
    });
    // A profile without rules: parsed, walked, cut into blocks, the main text found; nothing is read yet.
    group.bench_function("main text", |bencher| {
        bencher.iter(|| extraction::trials(black_box(&page), profiles.generic()))
    });
    group.bench_function("record", |bencher| {
        bencher.iter(|| extraction::read(black_box(&page), profiles.generic(), &lexicons))
    });
    group.finish();
}

criterion_group!(benches, record);
criterion_main!(benches);
