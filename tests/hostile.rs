//! Hostile input as property tests: what `cargo fuzz` runs for hours, run for seconds. Each input is a good one, mangled.

#[path = "../fuzz/src/lib.rs"]
mod targets;

#[path = "support/effort.rs"]
mod effort;

use proptest::prelude::*;
use proptest::sample::{Index, select};

const ROBOTS: &str =
    "/tin/1?a=1\nUser-agent: *\nDisallow: /tin/*.pdf$\nAllow: /tin/%e1%ba%a3\nCrawl-delay: 2\nSitemap: /map.xml\n";
const SITEMAP: &str = "<?xml version='1.0'?><urlset xmlns:n='n'><url><loc>/tin/1?a=1&amp;b</loc><lastmod>2026-03-01T10:00:00+07:00</lastmod>\
    <n:news><n:publication_date>2026-03-01</n:publication_date></n:news></url><url><loc><![CDATA[/2]]></loc></url></urlset>";
const INDEX: &str = "<sitemapindex><sitemap><loc>http://paper.example/1.xml.gz</loc></sitemap></sitemapindex>";
const RSS: &str = "<rss version='2.0'><channel><title>T</title><item><title>A &amp; B</title><link>/1</link>\
    <pubDate>Sun, 01 Mar 2026 10:00:00 +0700</pubDate></item></channel></rss>";
const ATOM: &str = "<feed xmlns='http://www.w3.org/2005/Atom'><id>x</id><title>T</title><entry><id>1</id>\
    <link rel='alternate' href='/1'/><updated>2026-03-01T03:00:00Z</updated></entry></feed>";
const BODY: &str = "gzip, br|text/html; charset=windows-1258\n<meta charset=gb18030><p>Nghị quyết</p>";
const DATE: &str = "Thứ Bảy, 16/07/2022, 08:15 (GMT+7)";
const OTHER_DATES: [&str; 4] =
    ["2022-07-16T08:15:00+07:00", "July 16, 2022 8:15 PM", "16.7.2022", "ngày 5 tháng 8 năm 2021"];
const PROFILE: &str = "[site]\nname = \"tide\"\nhome = \"https://tide.example/\"\n[discover]\narticle = '^https://tide\\.example/(?<id>\\d+)'\n\
    listings = [{ url = \"https://tide.example/\", next = \"a.next\", pages = 5 }]\n[politeness]\nrate = \"30/min\"\n\
    [fields.headline]\nselect = [\"h1.title\", \"meta og:title\"]\nclean = [{ strip_suffix = \" - Tide\" }]\n";
const PAGE: &str = "<!doctype html><html lang=vi><head><title>Lễ trao giải - Báo Thử</title><meta property='og:title' content='Lễ trao giải'>\
    <script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Lễ trao giải\",\"datePublished\":\"2026-03-01\"}</script></head>\
    <body><h1>Lễ trao giải</h1><p class=date>01/03/2026</p><p>Ngày 1-3, Thiếu tướng Lê Thử, Chính ủy Quân khu, trao Bằng khen cho 3 tập thể \
    theo Nghị quyết số 29-NQ/TW.</p><p>Đồng chí Trần Văn Mẫu phát biểu tại buổi lễ.</p><a href='/tin/2'>Tin khác</a></body></html>";
const LINK: &str = "../%7e/tin;jsessionid=1?utm_source=x&b=2&a=1#top";

/// A good input with some of it cut, doubled, or replaced by noise.
fn mangled(seeds: Vec<&'static str>) -> impl Strategy<Value = Vec<u8>> {
    let noise = prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..12),
        "[<>&;\"'\\[\\]{}()%*$#/\\\\ \n\r\t\u{0}-\u{8}\u{202e}đ]{1,8}".prop_map(String::into_bytes),
    ];
    let edit = (any::<Index>(), any::<Index>(), 0u8..3, noise);
    (select(seeds), proptest::collection::vec(edit, 0..6)).prop_map(|(seed, edits)| {
        let mut bytes = seed.as_bytes().to_vec();
        for (from, to, kind, noise) in edits {
            let (from, to) = (from.index(bytes.len() + 1), to.index(bytes.len() + 1));
            let (from, to) = (from.min(to), from.max(to).min(from.min(to) + 200));
            match kind {
                0 => drop(bytes.drain(from..to)),
                1 => {
                    let copy = bytes[from..to].to_vec();
                    bytes.splice(from..from, copy);
                }
                _ => drop(bytes.splice(from..to.min(from + noise.len()), noise)),
            }
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn robots(data in mangled(vec![ROBOTS])) {
        targets::robots(&data);
    }

    #[test]
    fn sitemaps(data in mangled(vec![SITEMAP, INDEX, RSS])) {
        targets::sitemap(&data);
    }

    #[test]
    fn feeds(data in mangled(vec![RSS, ATOM])) {
        targets::feed(&data);
    }

    #[test]
    fn decoding(data in mangled(vec![BODY, "gzip|\n\u{1f}", "zstd|text/html\nx", "identity|x; charset=utf-16\n<p>đ</p>"])) {
        targets::decoding(&data);
    }

    #[test]
    fn dates(data in mangled([&[DATE], &OTHER_DATES[..]].concat())) {
        targets::dates(&data);
    }

    #[test]
    fn profiles(data in mangled(vec![PROFILE])) {
        targets::profile(&data);
    }

    #[test]
    fn records(data in mangled(vec![PAGE])) {
        targets::record(&data);
    }

    #[test]
    fn addresses(data in mangled(vec![LINK, "http://[::1]:80/%41%zz?a&a=%e1", "//paper.example:443/(S(x))/"])) {
        targets::address(&data);
    }
}

#[test]
fn every_character_and_pair_with_a_mark_is_composed() {
    use unicode_normalization::UnicodeNormalization;
    for c in '\0'..=char::MAX {
        for text in [c.to_string(), format!("{c}\u{323}"), format!("a{c}")] {
            let composed: String = text.nfc().collect();
            assert_eq!(hemero::text::nfc(&text), composed, "{:x}", u32::from(c));
        }
    }
}

/// Eight times the page costs about eight times the time, whatever is repeated in it.
#[test]
fn reading_time_grows_with_the_page_and_not_faster() {
    let kinds = [
        ("one word", "<p>", "a", ""),
        ("one word in capitals", "<p>", "Ế", ""),
        ("names alone", "<p>", "Nguyễn Văn Hùng Trần Thị Mai ", ""),
        ("people", "", "<p>Đồng chí Nguyễn Văn N#am, Giám đốc Sở #, phát biểu.</p>", ""),
        ("people in one paragraph", "<p>", "Thiếu tướng Lê Thử #, Chính ủy Quân khu; ", ""),
        ("offices", "<p>Chủ tịch ", "Hội đồng Ủy ban Trung ương ", ""),
        ("days", "<p>", "ngày 1-3-2024, ", ""),
        ("time stamps", "", "<time datetime=2024-01-01>1.1.2024</time>", ""),
        ("documents", "<p>", "Quyết định số #/QĐ-TTg, ", ""),
        ("decisions of chiefs", "", "<p>Bộ trưởng Bộ Y tế ký Quyết định số #/QĐ-BYT. Bộ trưởng Bộ Nội vụ họp.</p>", ""),
        ("decisions of ministries", "<p>", "Bộ trưởng Bộ Nội vụ họp, Quyết định số #/QĐ-BYT, ", ""),
        ("announced lists", "", "<p>HĐND tỉnh thông qua các nghị quyết:</p><p>Nghị quyết số #/NQ-HĐND</p>", ""),
        ("honours in a row", "<p>", "NSƯT năm 1984, NSND năm 1997, ", ""),
        ("documents of a day", "<p>", "ngày 9/10/2025, tại Công điện số #/CĐ-TTg, Thủ tướng nhắc, ", ""),
        ("decisions that grant", "<p>", "quyết định tặng Bằng khen, ", ""),
        ("awards", "<p>", "trao tặng Bằng khen cho 3 tập thể và 5 cá nhân, ", ""),
        (
            "awards in paragraphs",
            "",
            "<p>Bộ trưởng trao tặng Huân chương Lao động hạng Ba cho Trung đoàn # và ông Lê Nam #.</p>",
            "",
        ),
        ("full stops", "<p>", ". ", ""),
        ("brackets", "<p>", "Lê Nam (Hà Nội ", ""),
        ("quotation marks", "<p>", "“Lê Nam” nói “", ""),
        ("commas", "<p class=author>By ", "Ann Lee, Tom Ray and ", ""),
        ("openers", "<p class=author>", "by ", ""),
        ("nesting", "<p>", "<div>x", ""),
        ("nested lists", "", "<ul><li>x", ""),
        ("nesting in pictures", "<svg>", "<td>x", ""),
        ("formatting left open", "", "<p><b><i><font color=red>chữ ", ""),
        ("attributes", "<p title='>' ", "a#=1 ", ">x</p>"),
        ("attributes of the body", "", "<body a#=1>", "<p>x"),
        ("attributes without space", "<p ", "a#='1'", ">x</p>"),
        ("attributes between slashes", "<p ", "a#/", ">x</p>"),
        ("links", "", "<a href=/tin/#>Tin số # trong ngày</a> ", ""),
        ("pictures", "<figure>", "<img src=/#.jpg><figcaption>Chú thích #. Ảnh: Lê Nam</figcaption>", ""),
        ("headings", "", "<h1 class=headline>Tiêu đề số # của nhiều tiêu đề</h1>", ""),
        ("linked headings", "", "<h2><a href=/#>Trang # dài</a></h2><p>một câu, hai câu.</p>", ""),
        (
            "labels",
            "<p>Một câu dài hơn tám mươi ký tự để làm một đoạn văn của bài, một câu dài hơn thế nữa.</p>",
            "<div><h3>Related articles</h3><p>x</p></div>",
            "",
        ),
        ("cells", "<table>", "<tr><td>Lê Nam<td>Giám đốc #", ""),
        ("comments", "", "<!-- <p -->", ""),
        ("meta elements", "", "<meta property=article:tag content='từ khóa #, khác #'>", ""),
        (
            "scripts",
            "",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Trang #\",\"author\":{\"name\":\"Lê Nam\"}}</script>",
            "",
        ),
        (
            "a graph",
            "<script type=application/ld+json>[",
            "{\"@id\":\"##\",\"@type\":\"NewsArticle\",\"keywords\":\"a#,b#\",\"author\":{\"@id\":\"##\"}},",
            "1]</script>",
        ),
        ("broken strings", "<script type=application/ld+json>{\"headline\":\"", "a\" b ,  ", "</script>"),
        (
            "articles",
            "",
            "<article><h2>Bài #</h2><p>Một câu dài hơn sáu mươi ký tự để làm một đoạn văn của bài số #.</p></article>",
            "",
        ),
    ];
    let time = |before: &str, part: &str, after: &str, size: usize| {
        let mut page = format!("<html lang=vi><title>Trang thử - Báo Thử</title><h1>Trang thử nghiệm</h1>{before}");
        let end = page.len() + size;
        for at in 0.. {
            page.push_str(&part.replace('#', &at.to_string()));
            if page.len() >= end {
                break;
            }
        }
        page.push_str(after);
        effort::effort(|| targets::record(page.as_bytes()))
    };
    let mut quadratic = Vec::new();
    for (name, before, part, after) in kinds {
        let small = (0..3).map(|_| time(before, part, after, 8_000)).min().unwrap_or_default();
        // Only when it looks too long is it measured again: another program may have emptied the caches.
        let limit = small * 24 + std::time::Duration::from_millis(60);
        let grown = (0..3).map(|_| time(before, part, after, 64_000)).find(|grown| *grown < limit);
        if grown.is_none() {
            quadratic.push(format!("{name}: {small:?}, and for eight times the page more than {limit:?}"));
        }
    }
    assert!(quadratic.is_empty(), "{quadratic:#?}");
}
