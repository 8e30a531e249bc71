//! Cost of a record, against the bare parse of the same page.
#![allow(missing_docs)] // criterion's macros make public functions

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use hemero::address::Address;
use hemero::extraction::{self, Page};
use hemero::lexicon::Lexicons;
use hemero::profile::Profiles;
use std::hint::black_box;

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
    // Prose fields have their own cost and their own lexicons; here is the rest.
    let lexicons = Lexicons::embedded();
    let page = Page { url: &url, status: 200, headers: &headers, body: body.as_bytes(), fetched_at };
    let mut group = criterion.benchmark_group("extract");
    group.throughput(Throughput::Bytes(body.len() as u64));
    group.bench_function("parse", |bencher| bencher.iter(|| scraper::Html::parse_document(black_box(&body))));
    group.bench_function("record", |bencher| {
        bencher.iter(|| extraction::read(black_box(&page), profiles.generic(), &lexicons))
    });
    group.finish();
}

criterion_group!(benches, record);
criterion_main!(benches);
