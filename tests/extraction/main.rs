//! What a page says: stories with pages of our own writing.

use std::time::Duration;

mod authors;
mod dates;
#[path = "../support/effort.rs"]
mod effort;
mod headlines;

use hemero::address::Address;
use hemero::extraction::{self, Page, PageKind, Reading};
use hemero::lexicon::Lexicons;
use hemero::profile::Profiles;
use proptest::prelude::*;

fn read_at(url: &str, headers: &[(&str, &str)], body: &str) -> Reading {
    let url = Address::parse(url).unwrap();
    let headers: Vec<(String, String)> =
        headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let page = Page {
        url: &url,
        status: 200,
        headers: &headers,
        body: body.as_bytes(),
        fetched_at: "2024-05-04T09:00:00Z".parse().unwrap(),
    };
    let profiles = Profiles::embedded().unwrap();
    extraction::read(&page, profiles.generic(), &Lexicons::embedded())
}

fn read(body: &str) -> Reading {
    read_at(
        "https://morgenblatt.example/politik/hafen-4711.html",
        &[("content-type", "text/html; charset=utf-8")],
        body,
    )
}

const PROSE: &str = "<p>The harbour of Lindmere was closed on Friday after a crane fell into the basin, the port authority said.</p>\
    <p>Nobody was hurt, but forty ships are waiting outside, and the owners have asked for compensation.</p>\
    <h2>Divers at work</h2>\
    <p>Divers began to cut the steel in the evening; they expect to need three days, perhaps four.</p>";

fn modern(head: &str, top: &str, tail: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head>{head}</head><body><nav><a href=/>Home</a> <a href=/sport>Sport</a></nav>\
         <article>{top}<div class=article-body>{PROSE}</div></article>{tail}<footer>© The Lindmere Courier</footer></body></html>"
    )
}

#[test]
fn linked_data_give_date_authors_and_section() {
    let head = r##"<title>Crane falls into harbour | Lindmere Courier</title>
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
          {"@type":"WebSite","name":"Lindmere Courier"},
          {"@type":"Person","@id":"#p1","name":"Ada Quill"},
          {"@type":"NewsArticle","headline":"Crane falls into harbour","datePublished":"2024-05-03T18:40:00+01:00",
           "dateModified":"2024-05-03T20:00:00+01:00","articleSection":"Harbour","keywords":["Lindmere","cranes"],
           "author":[{"@id":"#p1"},{"@type":"Person","name":"By Tom Ferrow"}]},]}</script>"##;
    let reading = read(&modern(head, "<h1>Crane falls into harbour</h1>", ""));
    assert_eq!(reading.kind, PageKind::Article, "{}", reading.reason);
    let article = reading.article.unwrap();
    assert_eq!(article.headline.as_deref(), Some("Crane falls into harbour"));
    assert_eq!(article.date.as_deref(), Some("2024-05-03T18:40:00+01:00"));
    assert_eq!(article.modified.as_deref(), Some("2024-05-03T20:00:00+01:00"));
    assert_eq!(article.authors, ["Ada Quill", "Tom Ferrow"]);
    assert_eq!(article.section.as_deref(), Some("Harbour"));
    assert_eq!(article.topics, ["Lindmere", "cranes"]);
    assert_eq!(article.language.as_deref(), Some("en"));
    let evidence = article.evidence.unwrap();
    assert_eq!(evidence["date"][0].rule, "jsonld datePublished");
    for field in ["headline", "authors", "section", "topics", "body"] {
        assert!(evidence.contains_key(field), "no evidence for {field}");
    }
}

#[test]
fn the_body_leaves_out_what_stands_beside_the_article() {
    let top = "<h1>Crane falls into harbour</h1><p class=standfirst>The port of Lindmere stays shut until Monday at least.</p>\
        <figure><img src=/crane.jpg><figcaption>The crane in the basin. Photo: Ida Brook</figcaption></figure>";
    let tail = "<div class=related-articles><h3>Read more</h3><p>Ferry fares rise again, the county says, by nine per cent in June.</p></div>\
        <section class=comments><p>Olaf Grim: I have always said that this crane was too old, and nobody listened to me.</p></section>\
        <form class=newsletter><p>Sign up for our newsletter and get the news of the harbour every morning, for free.</p></form>";
    let article = read(&modern("<title>Crane falls into harbour</title>", top, tail)).article.unwrap();
    assert_eq!(article.body.len(), 5, "{:#?}", article.body);
    assert!(article.body[0].starts_with("The port of Lindmere stays shut"));
    assert_eq!(article.body[3], "Divers at work");
    assert_eq!(article.images.len(), 1);
    assert_eq!(article.images[0].url.as_deref(), Some("https://morgenblatt.example/crane.jpg"));
    assert_eq!(article.images[0].caption.as_deref(), Some("The crane in the basin."));
    assert_eq!(article.images[0].credit.as_deref(), Some("Ida Brook"));
    assert!(article.authors.is_empty(), "a photographer is no author: {:?}", article.authors);
}

/// No class name tells anything here: what the lines themselves say decides.
#[test]
fn lines_of_furniture_are_known_by_their_words() {
    let body = format!(
        "<!doctype html><html lang=en><title>Crane falls into harbour</title><body><div><h1>Crane falls into harbour</h1>\
         <div>By Ada Quill | May 3, 2024</div><div>3 min read</div><div>Share</div>{PROSE}\
         <p>The crane had stood on the quay since 1931 and was to be taken down in the autumn, as the council decided last year.</p>\
         <p>What it will cost to lift it, and who will pay for that, the authority could not say on Friday evening.</p>\
         <p>It was dark.</p>\
         <div><h3>Comments</h3><p>Olaf Grim: I have always said that this crane was too old, and nobody listened.</p></div></div></body></html>"
    );
    let article = read(&body).article.unwrap();
    let text: Vec<&str> = article.body.iter().map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!(text, ["The", "Nobody", "Divers", "Divers", "The", "What", "It"], "{:#?}", article.body);
    assert_eq!(article.authors, ["Ada Quill"]);
    assert_eq!(article.date.as_deref(), Some("2024-05-03"));
}

#[test]
fn a_credit_behind_a_caption_is_told_from_it_with_and_without_a_colon() {
    let shows = "Divers at the crane on Friday";
    for (tail, credit) in [
        (". Photo: Ida Brook", Some("Ida Brook")),
        (". (Navy photo by Petty Officer Ida Brook)", Some("Navy photo by Petty Officer Ida Brook")),
        (". (Ida Brook/The Courier)", Some("Ida Brook/The Courier")),
        (" — LNS Photo Ida Brook", Some("LNS Photo Ida Brook")),
        (". [EPA-EFE/Ida Brook]", Some("EPA-EFE/Ida Brook")),
        (". LN Photo/Ida Brook", Some("LN Photo/Ida Brook")),
        (". | IDA BROOK, The Courier", Some("IDA BROOK, The Courier")),
        (". Photo courtesy of the Brooks", Some("Photo courtesy of the Brooks")),
        (" and one more photo of the basin", None),
        (" [left]", None),
        (".<span class=byline>Ida Brook, The Courier</span>", Some("Ida Brook, The Courier")),
        (" (see the photo above)", None),
        (" (left) and the harbour master (right)", None),
        (" - the first of May", None),
    ] {
        let figure = format!("<figure><img src=/a.jpg><figcaption>{shows}{tail}</figcaption></figure>");
        let page = modern("<title>T</title>", &format!("<h1>Crane falls into harbour</h1>{figure}"), "");
        let image = read(&page).article.unwrap().images.swap_remove(0);
        assert_eq!(image.credit.as_deref(), credit, "{tail}");
        let caption = image.caption.unwrap();
        assert_eq!(caption.trim_end_matches('.') == shows, credit.is_some(), "{tail}: {caption}");
    }
}

#[test]
fn plain_text_is_read_line_by_line() {
    let text = "Tin cơ sở\n\nVK - Ngày 4/8, Xưởng Vĩnh Khê hạ thủy tàu kéo thứ năm, đúng tiến độ đã cam kết.\n\n\nTàu kéo rời ụ.\n\nCon tàu sẽ được bàn giao vào cuối năm.\n\n\
        Tin, ảnh: ĐÔNG HÀ - MINH TÚ\n\n\nBình luận\n\nHọ và tên:\n";
    let article = read_at("https://vinhkhe.example/a.txt", &[("content-type", "text/plain; charset=utf-8")], text)
        .article
        .unwrap();
    assert_eq!(article.section.as_deref(), Some("Tin cơ sở"));
    assert_eq!(article.headline, None);
    assert_eq!(article.authors, ["Đông Hà", "Minh Tú"]);
    assert_eq!(article.body.len(), 2, "{:#?}", article.body);
    assert_eq!(article.images[0].caption.as_deref(), Some("Tàu kéo rời ụ."));
    assert_eq!(article.language.as_deref(), Some("vi"));

    // A clock without an offset is that of the country where the language is spoken.
    let text = "Xưởng Vĩnh Khê hạ thủy tàu\n04/08/2023 | 16:42\nNgày 4/8, Xưởng Vĩnh Khê hạ thủy tàu kéo thứ năm, đúng tiến độ đã cam kết với bạn hàng.\n";
    let article = read_at("https://paper.example/a.txt", &[("content-type", "text/plain; charset=utf-8")], text);
    assert_eq!(article.article.unwrap().date.as_deref(), Some("2023-08-04T16:42:00+07:00"));
}

#[test]
fn walls_are_not_articles() {
    let challenge = read(
        "<html><head><title>Just a moment...</title></head><body><p>Checking your browser before you go on.</p></body></html>",
    );
    assert_eq!(challenge.kind, PageKind::Blocked);
    assert!(challenge.article.is_none());
    assert_eq!(read("").kind, PageKind::Blocked);
    assert_eq!(read("\u{89}PNG\r\n").kind, PageKind::Other, "an image served as HTML");
    let stub = "<html><body><h1>Crane falls into harbour</h1><article><p>The harbour of Lindmere was closed on Friday, the port authority said.</p>\
        <div>Subscribe to continue reading</div></article></body></html>";
    assert_eq!(read(stub).kind, PageKind::Partial);
    let accepted = |body: &str| {
        let url = Address::parse("https://morgenblatt.example/politik/hafen-4711.html").unwrap();
        let fetched_at = "2024-05-04T09:00:00Z".parse().unwrap();
        let page = Page { url: &url, status: 202, headers: &[], body: body.as_bytes(), fetched_at };
        extraction::read(&page, Profiles::embedded().unwrap().generic(), &Lexicons::embedded()).kind
    };
    assert_eq!(accepted("<html><script src=/c.js></script></html>"), PageKind::Blocked);
    assert_eq!(accepted(&modern("", "<h1>Crane falls into harbour</h1>", PROSE)), PageKind::Article);
}

#[test]
fn robots_are_heard_in_header_and_page() {
    let page =
        modern("<meta name=robots content='noarchive, max-snippet:20'>", "<h1>Crane falls into harbour</h1>", "");
    assert!(read(&page).robots.noarchive);
    let reading =
        read_at("https://a.example/1", &[("x-robots-tag", "otherbot: noarchive"), ("x-robots-tag", "noindex")], PROSE);
    assert!(reading.robots.noindex && !reading.robots.noarchive);
}

#[test]
fn links_are_listed_once_and_absolute() {
    let reading = read(
        "<base href=/news/><a href=a.html>First</a><a href='a.html#x'>The first again</a><a href=mailto:x@y.example>Mail</a><a rel=nofollow href=/b>B</a>",
    );
    let links: Vec<(&str, &str)> =
        reading.links.iter().map(|link| (link.address.as_str(), link.text.as_str())).collect();
    assert_eq!(
        links,
        [("https://morgenblatt.example/news/a.html", "The first again"), ("https://morgenblatt.example/b", "B")]
    );
    assert!(reading.links[1].nofollow);
}

#[test]
fn hostile_pages_are_read_in_bounded_time() {
    let deep = "<div>".repeat(100_000) + "text" + &"<b>".repeat(50_000);
    let reopened: String = (0..20_000).map(|n| format!("<p><font size={n}>x")).collect();
    let headings: String = (0..20_000).map(|n| format!("<h1 class=headline>Heading {n} of many</h1>")).collect();
    let links: String = (0..30_000).map(|n| format!("<a href=/{n}>{n}</a>")).collect();
    let crowded = format!("<div {}>x</div>", (0..50_000).map(|n| format!("a{n}=1 ")).collect::<String>());
    let linked = format!("<script type='application/ld+json'>{}</script>", "{\"a\":[".repeat(50_000));
    for page in [deep, reopened, headings, links, crowded, linked, "\0".repeat(200_000), "<".repeat(200_000)] {
        let took = effort::effort(|| drop(read(&page)));
        assert!(took < Duration::from_secs(20), "{took:?} for {:?}…", &page[..40]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_markup_breaks_a_reader(parts in prop::collection::vec(fragment(), 0..60)) {
        let reading = read(&parts.concat());
        prop_assert!(reading.broken.is_empty(), "{:?}", reading.broken);
        if let Some(article) = reading.article {
            for text in article.body.iter().chain(&article.authors).chain(&article.headline).chain(&article.date) {
                prop_assert!(!text.trim().is_empty());
            }
            if let Some(date) = &article.date {
                let rfc = date.parse::<jiff::Timestamp>().is_ok() || date.parse::<jiff::civil::Date>().is_ok();
                prop_assert!(rfc, "{date}");
            }
        }
    }
}

/// Pieces of pages, whole and broken.
fn fragment() -> impl Strategy<Value = String> {
    let tags = prop::sample::select(vec![
        "<p>",
        "</p>",
        "<div class=author>",
        "</div>",
        "<table><tr><td>",
        "</table>",
        "<h1>",
        "</h1>",
        "<h2 class=headline>",
        "<time datetime=",
        "<figure><img src=a>",
        "<figcaption>",
        "</figure>",
        "<br><br>",
        "<a href=/autor/x>",
        "</a>",
        "<nav>",
        "<form>",
        "<script type=application/ld+json>{",
        "</script>",
        "<meta property=og:title content='",
        "'>",
        "<b>",
        "</b>",
        "<svg>",
        "<template>",
        "<!--",
        "-->",
        "<title>",
        "\0",
        "<select><option>",
    ]);
    let words = prop::sample::select(vec![
        "By Ada Quill",
        "Tin, ảnh: MINH TÚ",
        "03/05/2024 18:40",
        "31.02.2024",
        "İstanbul, 3 Mayıs",
        "© Photo: x",
        "Ảnh: ",
        " - ",
        " | ",
        "A long sentence of some words, and then a few more of them, until it ends.",
        "\u{301}\u{200b}",
        "5月3日",
        "&amp;lt;b&gt;",
    ]);
    prop_oneof![3 => tags.prop_map(str::to_owned), 3 => words.prop_map(str::to_owned), 1 => ".{0,20}"]
}
