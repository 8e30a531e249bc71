//! What a page says: stories with pages of our own writing.

use std::time::Duration;

#[path = "support/effort.rs"]
mod effort;

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
fn author_lines_hold_dates_places_agencies_and_offices() {
    for (line, authors) in [
        ("By Ada Quill, Lindmere | 3 May 2024, 18:40", vec!["Ada Quill"]),
        ("Friday, 3 May 2024 – by Ada Quill and Tom Ferrow", vec!["Ada Quill", "Tom Ferrow"]),
        ("Ein Gastbeitrag von Ada Quill", vec!["Ada Quill"]),
        ("By our correspondent Ada Quill", vec!["Ada Quill"]),
        ("By Special Correspondent", vec![]),
        ("By Ada Quill and Theo Barnes, Courier Staff Writers", vec!["Ada Quill", "Theo Barnes"]),
        ("By Staff Sgt. Ada Quill and 1st Lt. Tom Ferrow, 3rd Engineer Battalion", vec!["Ada Quill", "Tom Ferrow"]),
        ("By Major Ferrow", vec!["Major Ferrow"]),
        ("Ada Quill, Institute for the sea", vec!["Ada Quill"]),
        ("Harbour office of the town", vec![]),
        ("Bài, ảnh: Thượng úy NGUYỄN VĂN NAM", vec!["Nguyễn Văn Nam"]),
        ("Gửi bởi Mai Lan T6, 10/11/2023 - 10:20", vec!["Mai Lan"]),
        ("Theo Báo Lâm Phú", vec![]),
    ] {
        let top = format!("<h1>Crane falls into harbour</h1><p class=byline>{line}</p>");
        let article = read(&modern("<title>Crane falls into harbour</title>", &top, "")).article.unwrap();
        assert_eq!(article.authors, authors, "{line}");
    }
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
fn an_h1_in_the_breadcrumb_is_written_for_search_engines() {
    let head = "<title>Hafen Lindmere: Kran stürzt in Becken - morgenblatt.example</title><meta property=og:title content='Der Kran, der keiner war'>";
    let top = "<nav class=breadcrumb><h1>Hafen Lindmere: Kran stürzt in Becken</h1></nav><h2 class=headline>Der Kran, der keiner war</h2>";
    let article = read(&modern(head, top, "")).article.unwrap();
    assert_eq!(article.headline.as_deref(), Some("Der Kran, der keiner war"));
}

#[test]
fn a_title_that_names_the_rubric_does_not_outweigh_the_headline_above_the_text() {
    let rubric = "<div class=webpart-title><h2><span>Người tốt, việc tốt</span></h2></div>";
    let headline = "<div class=tieu-de>Khen thưởng tổ chống trộm ở bến cá</div>";
    let head = "<title>Người tốt, việc tốt - View_Detail</title>";
    let article = read(&modern(head, &format!("{rubric}{headline}"), "")).article.unwrap();
    assert_eq!(article.headline.as_deref(), Some("Khen thưởng tổ chống trộm ở bến cá"));
    // What stands above it is the headline, where other metadata say so.
    let head = format!("{head}<meta property=og:title content='Người tốt, việc tốt'>");
    let article = read(&modern(&head, &format!("{rubric}{headline}"), "")).article.unwrap();
    assert_eq!(article.headline.as_deref(), Some("Người tốt, việc tốt"));
}

#[test]
fn the_name_of_the_site_is_cut_off() {
    let head = "<title>Crane falls into harbour - National | Lindmere Courier</title>\
        <meta property=og:title content='Crane falls into harbour - National | Lindmere Courier'><meta property=og:site_name content='Lindmere Courier'>";
    let article = read(&modern(head, "<h1>Crane falls into harbour</h1>", "")).article.unwrap();
    assert_eq!(article.headline.as_deref(), Some("Crane falls into harbour"));
}

#[test]
fn people_win_over_the_paper_among_the_authors() {
    let head = "<title>Crane falls into harbour</title><meta name=author content='Lindmere Courier'><meta property=og:site_name content='Lindmere Courier'>";
    let article =
        read(&modern(head, "<h1>Crane falls into harbour</h1><p class=byline>By ADA QUILL and Tom Ferrow</p>", ""))
            .article
            .unwrap();
    assert_eq!(article.authors, ["Ada Quill", "Tom Ferrow"]);
}

#[test]
fn the_line_below_the_text_names_its_authors() {
    for (line, expected) in [
        ("<div style='text-align:right'><b>MAI KA</b></div>", &["Mai Ka"][..]),
        ("<div style='text-align:right'><b>Tô Lan – Phòng Tổng hợp</b></div>", &["Tô Lan"]),
        ("<p align=right><strong>TinH.L.Nam, ảnh: Tô Lan</strong></p>", &["H.L.Nam"]),
        ("<p align=right><b>TinTÔ LAN</b></p>", &["Tô Lan"]),
        ("<p align=right><strong>Reported by Ada Quill – Translated by Tom Ferrow</strong></p>", &["Ada Quill"]),
        ("<p><em>Translated by Tom Ferrow</em></p>", &[]),
        ("<p align=right>Tin, ảnh: Phòng HTQT</p>", &[]),
        ("<p align=right><b>Ada Quill</b><br><i>Translated by Tom Ferrow</i></p>", &["Ada Quill"]),
        ("<p align=right><b>Lê Nam<br>Ảnh: Tô Lan</b></p>", &["Lê Nam"]),
        ("<p align=right><b>Bài, ảnh: LÊ NAM - T.LAN</b></p>", &["Lê Nam", "T.Lan"]),
        ("<p align=right><b>Người viết: Thầy Lê Nam</b></p>", &["Lê Nam"]),
        ("<p align=right>Lê Thị Na (CC VHXH)</p>", &["Lê Thị Na"]),
        ("<p align=right>Lê Nam - Phòng CTXH</p>", &["Lê Nam"]),
        ("<p align=right><b>ỦY BAN NHÂN DÂN XÃ LÂM PHÚ</b></p>", &[]),
        ("<p align=right><strong>Lê Nam/TTXVN</strong></p>", &["Lê Nam"]),
        ("<p align=right><strong>Nguồn tin: Báo Lindmere</strong></p>", &[]),
        ("<p align=right><b>QĐLM</b></p>", &[]),
        ("<h3>Ada Quill</h3><p>", &[]),
    ] {
        let page = modern("", "<h1>Crane falls into harbour</h1>", "")
            .replace("</div></article>", &format!("{line}</div></article>"));
        let article = read(&page).article.unwrap();
        assert_eq!(article.authors, expected, "{line}");
        assert_eq!(article.body.len(), 4, "{line}: {:?}", article.body.last());
    }
    let byline = "<h1>Crane falls into harbour</h1><p class=byline>By Ada Quill quill@courier.example and Tom Ferrow, Courier Correspondents</p>";
    assert_eq!(read(&modern("", byline, "")).article.unwrap().authors, ["Ada Quill", "Tom Ferrow"]);
}

#[test]
fn a_sentence_that_tells_who_says_it_is_no_source_line() {
    for (line, kept) in [("Theo ông Lê Văn Tạ, giá đã tăng 12%.", true), ("Theo Báo Lâm Phú, TTXVN", false)]
    {
        let page = modern("", "<h1>Crane falls into harbour</h1>", "")
            .replace("</div></article>", &format!("<p>{line}</p></div></article>"));
        let body = read(&page).article.unwrap().body;
        assert_eq!(body.last().is_some_and(|last| last == line), kept, "{line}: {body:?}");
    }
}

#[test]
fn dates_are_read_in_many_languages() {
    for (text, expected) in [
        ("3. Mai 2024, 18:40 Uhr", "2024-05-03T18:40:00"),
        ("18:40 - 03/05/2024", "2024-05-03T18:40:00"),
        ("07:45:10 - 3-5-2024", "2024-05-03T07:45:10"),
        ("le 3 mai 2024 à 18h40", "2024-05-03T18:40:00"),
        ("3 de mayo de 2024", "2024-05-03"),
        ("3 maggio 2024", "2024-05-03"),
        ("3 de maio de 2024", "2024-05-03"),
        ("3 mei 2024", "2024-05-03"),
        ("3 maja 2024", "2024-05-03"),
        ("3. května 2024", "2024-05-03"),
        ("3 Mayıs 2024", "2024-05-03"),
        ("3 мая 2024", "2024-05-03"),
        ("2024年5月3日 18時40分", "2024-05-03T18:40:00"),
        ("2024년 5월 3일", "2024-05-03"),
        ("3. mai 2024", "2024-05-03"),
        ("3 maj 2024", "2024-05-03"),
        ("May 3, 2024 6:40 PM", "2024-05-03T18:40:00"),
        ("Thứ sáu, 03/05/2024 18:40 (GMT+7)", "2024-05-03T18:40:00+07:00"),
        ("ngày 03 tháng 5 năm 2024", "2024-05-03"),
        ("Được đăng: 03 Tháng 5 2024", "2024-05-03"),
        ("3 Tháng Năm, 2024", "2024-05-03"),
        ("Tháng Mười Hai 3, 2023", "2023-12-03"),
        ("11 tháng mười một năm 2023", "2023-11-11"),
        ("03/05/2024 6:40:41 CH", "2024-05-03T18:40:41"),
        ("03/05/2024 12:40 SA", "2024-05-03T00:40:00"),
        ("03/05/2024 06:40:41 PM", "2024-05-03T18:40:41"),
    ] {
        let page =
            modern("<title>T</title>", &format!("<h1>Crane falls into harbour</h1><div class=date>{text}</div>"), "");
        let date = read(&page).article.unwrap().date.unwrap_or_default();
        assert!(date.starts_with(expected), "{text}: {date}");
    }
}

#[test]
fn the_clock_of_the_page_is_never_the_date() {
    let page = "<html lang=vi><body><div class=top>Thứ bảy, 04/05/2024 16:00</div><div class=menu><a href=/>Trang chủ</a><a href=/a>Tin tức</a></div>\
        <table><tr><td><div class=title>Xưởng đóng tàu Vĩnh Khê hạ thủy tàu kéo thứ năm</div><div>Thứ năm 05/08/2021 10:40</div>\
        <p>Ngày 4/8, Xưởng đóng tàu Vĩnh Khê tổ chức lễ hạ thủy tàu kéo thứ năm, đúng tiến độ đã cam kết với chủ tàu.</p>\
        <p>Đại diện chủ tàu cho biết, con tàu sẽ được bàn giao vào cuối năm, sau khi chạy thử trên biển.</p>\
        <p align=right><b>Tin, ảnh: ĐÔNG HÀ - MINH TÚ</b></p></td></tr></table></body></html>";
    let article =
        read_at("http://vinhkhe.vn/tin/17", &[("content-type", "text/html; charset=utf-8")], page).article.unwrap();
    assert_eq!(article.date.as_deref(), Some("2021-08-05T10:40:00+07:00"));
    assert_eq!(article.headline.as_deref(), Some("Xưởng đóng tàu Vĩnh Khê hạ thủy tàu kéo thứ năm"));
    assert_eq!(article.authors, ["Đông Hà", "Minh Tú"]);
    assert_eq!(article.body.len(), 2, "{:#?}", article.body);
}

#[test]
fn the_day_of_an_address_stands_where_the_page_shows_none() {
    let page = modern("<title>T</title>", "<h1>Crane falls into harbour</h1>", "");
    for (address, day) in [
        ("2021/03/28/crane.html", Some("2021-03-28")),
        ("crane-20210328154512345.htm", Some("2021-03-28")),
        ("20210328154512/crane", Some("2021-03-28")),
        ("crane-20210328.html", Some("2021-03-28")),
        ("crane-20219928154512345.htm", None),
        ("crane-18210328.html", None),
        ("crane-20990328.html", None),
        ("crane-2021032.html", None),
        ("best-of-2021-1b7.html", None),
    ] {
        let article = read_at(&format!("https://morgenblatt.example/{address}"), &[], &page).article.unwrap();
        assert_eq!(article.date.as_deref(), day, "{address}");
    }
}

#[test]
fn a_clock_beside_other_words_is_no_date_and_tells_the_zone() {
    let clock = "<table><tr><td><span id=today>Friday, 03/05/2024, 14:30 (GMT+7)</span> | Office: 12 Quay Street</td></tr></table>";
    let stamp = "<h1>Crane falls into harbour</h1><div>Updated: 28/04/2024 10:02</div>";
    let page = modern("<title>T</title>", stamp, "").replace("<article", &format!("{clock}<article"));
    let article = read_at("https://morgenblatt.example/crane", &[], &page).article.unwrap();
    assert_eq!(article.date.as_deref(), Some("2024-04-28T10:02:00+07:00"), "{page}");
}

#[test]
fn a_page_that_tells_of_its_last_change_below_the_text_alone_has_that_day() {
    for (class, line, day) in [
        ("foot", "Updated: 28/04/2024 10:02:00 AM", Some("2024-04-28T10:02:00+00:00")),
        ("print", "Updated: 28/04/2024 10:02", Some("2024-04-28T10:02:00+00:00")),
        ("print", "28/04/2024 10:02", None),
    ] {
        let page = modern("<title>T</title>", "<h1>Crane falls into harbour</h1>", "");
        let page = page.replace("</article>", &format!("<div class={class}>{line}</div></article>"));
        let article = read_at("https://morgenblatt.example/crane", &[], &page).article.unwrap();
        assert_eq!(article.date.as_deref(), day, "{class}: {line}");
    }
}

#[test]
fn a_moment_told_in_greenwich_time_has_the_day_of_the_papers_readers() {
    let head = "<title>T</title><meta property=article:published_time content='2024-05-03T18:30:00+00:00'>";
    let page = modern(head, "<h1>Crane falls into harbour</h1>", "");
    for (address, date) in [
        ("https://baocang.vn/crane", "2024-05-04T01:30:00+07:00"),
        ("https://morgenblatt.example/crane", "2024-05-03T18:30:00+00:00"),
    ] {
        let article = read_at(address, &[], &page).article.unwrap();
        assert_eq!(article.date.as_deref(), Some(date), "{address}");
    }
}

#[test]
fn a_title_for_every_page_of_its_kind_is_no_headline() {
    for title in ["Chi tiết tin", "News | Lindmere Cranes", "Press Release: Lindmere Cranes"] {
        let top = "<div class=ttl>Crane falls into harbour</div><div>28/04/2024 10:02</div>";
        let page = modern(&format!("<title>{title}</title>"), top, "");
        let page = page.replace("<nav>", "<a href=/>Lindmere Cranes</a><h2>LINDMERE CRANES</h2><nav>");
        let article = read_at("https://lindmere.example/news/1", &[], &page).article.unwrap();
        assert_eq!(article.headline.as_deref(), Some("Crane falls into harbour"), "{title}");
    }
}

#[test]
fn genres_icons_and_departments_stand_beside_the_name_of_the_author() {
    for (top, bottom) in [
        ("<div>Phóng sự của ADA QUILL</div>", ""),
        ("<p>Người đăng: <b>Ada Quill</b> - Ngày đăng: 22/02/2024 - Lượt xem: 2</p>", ""),
        ("<span><i class='fa fa-clock'></i> 01/10/2025 <i class='fa fa-user'></i> Ada Quill</span>", ""),
        ("", "<div class=sg>Ada Quill - Văn phòng</div>"),
        ("", "<div class=credit>Ada Quill <span>(thực hiện)</span></div>"),
        ("", "<div>Bài: Ada Quill</div><h4>Doctors answer</h4><p>Dr Tom Ferrow: what to wear in spring?</p>"),
    ] {
        let page = modern("<title>T</title>", &format!("<h1>Crane falls into harbour</h1>{top}"), "");
        let page = page.replace("</article>", &format!("{bottom}</article>"));
        let article = read(&page).article.unwrap();
        assert_eq!(article.authors, ["Ada Quill"], "{top}{bottom}");
        assert!(!article.body.iter().any(|paragraph| paragraph.contains("Ferrow")), "{:?}", article.body);
    }
}

#[test]
fn a_line_completes_what_metadata_say_of_the_authors() {
    let head = "<title>T</title><meta name=author content='Ada Quill'>";
    for (line, authors) in [
        ("By ADA QUILL and Tom Ferrow", &["Ada Quill", "Tom Ferrow"][..]),
        ("By Ida Brook and Tom Ferrow", &["Ada Quill"]),
    ] {
        let top = format!("<h1>Crane falls into harbour</h1><p class=byline>{line}<br>desk@courier.example</p>");
        assert_eq!(read(&modern(head, &top, "")).article.unwrap().authors, authors, "{line}");
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

#[test]
fn a_masthead_gives_neither_headline_nor_date() {
    let page = |masthead: &str, head: &str| {
        format!(
            "<html lang=en><title>The Tide</title><body><div class=strip>{masthead}</div>{head}<div class=cells>{}</div></body></html>",
            PROSE.replace("<p>", "<div class=cell>").replace("</p>", "</div>")
        )
    };
    let linked = "<a href='/'>The Tide</a> <span>Friday, 3 May 2024 21:10</span>";
    let pictured = "<a href='https://morgenblatt.example/'><img src=/l.png alt='The Tide'></a> <span>Friday, 3 May 2024 21:10</span>";
    let head = "<div class=big>Crane falls into Lindmere harbour</div><div class=small>28 April 2024</div>";
    for masthead in [linked, pictured] {
        let article = read(&page(masthead, head)).article.unwrap();
        assert_eq!(article.headline.as_deref(), Some("Crane falls into Lindmere harbour"), "{masthead}");
        assert_eq!(article.date.as_deref(), Some("2024-04-28"), "{masthead}");
    }
    // A date above the headline is the article's where there is no other.
    let above = "<div class=small>28 April 2024</div><h1>Crane falls into Lindmere harbour</h1>";
    let article = read(&page("<a href='/'>The Tide</a>", above)).article.unwrap();
    assert_eq!(article.date.as_deref(), Some("2024-04-28"));
    // A page that links its front page from the text keeps its headline.
    let told =
        read(&page("", "<h1>The Tide turns</h1><p>See <a href='/'>all news of the day</a></p>")).article.unwrap();
    assert_eq!(told.headline.as_deref(), Some("The Tide turns"));
}

#[test]
fn a_heading_goes_before_a_masthead_that_the_title_repeats() {
    let text = PROSE.to_owned();
    let page = |title: &str, masthead: &str, heading: &str| {
        let head = format!("<html lang=en><title>{title}</title><body><table><tr><td>{masthead}</td></tr><tr><td>");
        read(&format!("{head}<div class=rubric>News</div><div><h1>{heading}</h1></div>{text}</table>"))
    };
    let heading = "Crane falls into Lindmere harbour";
    let article = page("Villages of the East", "Villages of the East", heading).article.unwrap();
    assert_eq!(article.headline.as_deref(), Some(heading));
    // A headline may begin with the name of the site's host.
    let heading = "Morgenblatt School ends its year";
    let article = page(heading, "MORGENBLATT SCHOOL", heading).article.unwrap();
    assert_eq!(article.headline.as_deref(), Some(heading));
}
