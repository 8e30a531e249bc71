//! The main text without a profile: what belongs to an article and what stands beside it, class by class.

use hemero::address::Address;
use hemero::extraction::{self, Page};
use hemero::lexicon::Lexicons;
use hemero::profile::Profiles;

/// The paragraphs that are read from a page whose `body` is given.
fn body(markup: &str) -> Vec<String> {
    let url = Address::parse("https://morgenblatt.example/lindmere/hafen-4711.html").unwrap();
    let headers = [("content-type".to_owned(), "text/html; charset=utf-8".to_owned())];
    let markup = format!("<!doctype html><html><title>Crane falls into harbour</title><body>{markup}</body></html>");
    let fetched_at = "2024-05-04T09:00:00Z".parse().unwrap();
    let page = Page { url: &url, status: 200, headers: &headers, body: markup.as_bytes(), fetched_at };
    let profiles = Profiles::embedded().unwrap();
    extraction::read(&page, profiles.generic(), &Lexicons::embedded()).article.unwrap().body
}

/// The first words of each paragraph of an article in which `{}` stands somewhere.
fn starts(markup: &str) -> Vec<String> {
    body(markup).iter().map(|text| text.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect()
}

const HEAD: &str = "<h1>Crane falls into harbour</h1>";
const ONE: &str =
    "<p>The harbour of Lindmere was closed on Friday after a crane fell into the basin, the port authority said.</p>";
const TWO: &str =
    "<p>Nobody was hurt, but forty ships are waiting outside, and the owners have asked for compensation.</p>";
const THREE: &str =
    "<p>Divers began to cut the steel in the evening; they expect to need three days, perhaps four.</p>";

#[test]
fn headings_among_the_paragraphs_are_the_articles_whatever_their_names() {
    for (heading, kept) in [
        ("<h2>Divers at work</h2>", true),
        ("<h2 class='widget-title mb-5'>Divers at work</h2>", true),
        ("<h2 id=toc_1 class=heading>Divers at work</h2>", true),
        ("<h5 class='component time'><span class=time__value>11.04: Divers at work</span></h5>", true),
        ("<h3><div>Divers at work</div></h3>", true),
        ("<h3><a class=jump id=a1 name=a1><strong>Divers at work</strong></a></h3>", true),
        ("<h3><a href=#a1>Divers at work</a></h3>", true),
        ("<h3><a href=/other/story.html>Divers at work</a></h3>", false),
        ("<h3 class=time>3 May 2024</h3>", false),
        ("<h3 class=comments>Divers at work</h3>", false),
    ] {
        let read = body(&format!("<article>{HEAD}{ONE}{TWO}{heading}{THREE}</article>"));
        assert_eq!(read.iter().any(|text| text.contains("Divers at work") || text.contains("May")), kept, "{heading}");
    }
}

#[test]
fn the_lead_is_found_whatever_it_is_called() {
    let lead = "The port of Lindmere stays shut until Monday at least, and nobody knows who will pay.";
    for (line, kept) in [
        (format!("<p>{lead}</p>"), true),
        (format!("<h2>{lead}</h2>"), true),
        (format!("<div>{lead}</div>"), true),
        (format!("<div class=header-teaser>{lead}</div>"), true),
        (format!("<div class=byline-social><p class=strapline>{lead}</p></div>"), true),
        (format!("<div class=header-teaser><a href=/other>{lead}</a></div>"), false),
        (format!("<figure><p>{lead}</p></figure>"), false),
        (format!("<div class=promo><p>{lead}</p></div>"), false),
    ] {
        let page = format!("<main><header>{HEAD}{line}</header><div class=body>{ONE}{TWO}{THREE}</div></main>");
        assert_eq!(body(&page).first().is_some_and(|first| first == lead), kept, "{line}");
    }
}

#[test]
fn a_free_part_that_is_called_a_teaser_is_the_articles() {
    let open = format!("<div class=teaser-content><div class=article-body>{ONE}{TWO}</div></div>");
    let rest = format!("<div class=article-body>{THREE}{}</div>", THREE.replace("Divers", "Welders").repeat(3));
    assert_eq!(
        starts(&format!("<article>{HEAD}<div>{open}{rest}</div></article>")),
        ["The harbour", "Nobody was", "Divers began", "Welders began"]
    );
}

#[test]
fn a_preview_for_all_is_the_articles_a_teaser_with_a_link_is_not() {
    for (part, kept) in [
        (format!("<div class=subscriber-preview>{TWO}</div>"), true),
        (format!("<div class=teaser><a href=/x>{TWO}</a></div>"), false),
        (format!("<div class=promo>{TWO}</div>"), false),
    ] {
        let read = starts(&format!("<article>{HEAD}<div class=article-body>{ONE}{part}{THREE}</div></article>"));
        assert_eq!(read.contains(&"Nobody was".to_owned()), kept, "{part}");
    }
}

#[test]
fn initials_below_the_text_are_no_paragraph() {
    for (line, kept) in [("(aq)", false), ("(dpa/aq)", false), ("(It rained.)", true), ("It rained.", true)] {
        let read = starts(&format!("<article>{HEAD}{ONE}{TWO}{THREE}<p>{line}</p></article>"));
        assert_eq!(read.len() == 4, kept, "{line}");
    }
}

#[test]
fn a_department_below_the_text_is_no_paragraph_and_nobody() {
    for (line, kept) in [
        ("<p><b>Phòng Công tác xã hội</b></p>", false),
        ("<p align=right>Văn phòng cảng</p>", false),
        ("<p><b>LNS</b></p>", false),
        ("<p>Phòng Công tác xã hội</p>", true),
        ("<p><b>Phòng dịch là việc của mọi người.</b></p>", true),
    ] {
        let read = starts(&format!("<article>{HEAD}{ONE}{TWO}{THREE}{line}</article>"));
        assert_eq!(read.len() == 4, kept, "{line}");
    }
}

#[test]
fn paragraphs_without_an_element_of_their_own_stay_together() {
    let place = |name: &str| {
        format!("<p>{name}: <a href=/a>Amble</a>, <a href=/b>Brook</a>, Cove, Dunby, Eastry, Farrow, Gorse</p>")
    };
    let links = "<ul><li><a href=/x>More of today</a></li><li><a href=/y>Yesterday</a></li></ul>".repeat(3);
    let read = starts(&format!(
        "<div><div class=x9>{HEAD}</div><div class=y7>{ONE}{}{}{links}</div></div>",
        place("North"),
        place("South")
    ));
    assert_eq!(
        read,
        ["The harbour", "North: Amble,", "South: Amble,"].map(|two| two
            .split(' ')
            .take(2)
            .collect::<Vec<_>>()
            .join(" "))
    );
}

#[test]
fn below_the_text_the_paper_speaks_for_itself() {
    for line in [
        "© Lindmere Courier – all rights with the paper",
        "Follow the Courier on every network for the latest from the harbour.",
        "For the latest news from the coast, sign up for our letters.",
        "Dieses Thema im Programm: Hafenradio | 3. Mai 2024 | 10:00 Uhr",
        "Ihre Meinung ist uns wichtig. Schreiben Sie an briefe@morgenblatt.example",
        "Suivez toute l’actualité du port sur nos réseaux.",
        "Mời độc giả theo dõi kênh của chúng tôi.",
        "Подписывайтесь на наш канал, чтобы не пропустить новости.",
    ] {
        let read = starts(&format!("<article>{HEAD}{ONE}{TWO}{THREE}<p>{line}</p></article>"));
        assert_eq!(read, ["The harbour", "Nobody was", "Divers began"], "{line}");
        // The same words above are the article's, unless they are nobody's.
        if line.starts_with("Follow") {
            let above = starts(&format!("<article>{HEAD}{ONE}<p>{line}</p>{TWO}{THREE}</article>"));
            assert_eq!(above.len(), 4, "{line}");
        }
    }
}

#[test]
fn what_follows_the_line_of_a_wall_speaks_of_accounts() {
    let wall = "<p>Il vous reste 57 % de cet article à lire.</p><p>Comment ne plus voir ce message ?</p>\
        <p>Vous pouvez lire ce journal sur un seul appareil à la fois, quel qu'il soit.</p>";
    assert_eq!(starts(&format!("<article>{HEAD}{ONE}{TWO}{THREE}{wall}</article>")).len(), 3);
}

#[test]
fn lines_that_say_whose_picture_it_is_are_captions() {
    for line in [
        "<div><img src=/a.jpg width=800><div><p>The crane in the basin on Friday evening.</p><p>© Ida Brook</p></div></div>",
        "<div><small>The crane in the basin, seen from the quay. © Ida Brook</small></div>",
        "<p align=center><img src=/a.jpg width=800></p><p align=center><i>The crane in the basin</i></p>",
        "<p align=center><img src=/a.jpg width=800></p><p align=center><i>The crane lies in the basin.</i></p>",
        "<p><img src=/a.jpg width=800></p><p><em>The crane lies in the basin.</em></p>",
        "<p><img src=/a.jpg width=800></p><p>The crane in the basin. Photo: Ida Brook</p>",
        "<div class=absatzbild><img src=/a.jpg width=800><p>The crane in the basin, on Friday.</p></div>",
    ] {
        let read = starts(&format!("<article>{HEAD}{ONE}{line}{TWO}{THREE}</article>"));
        assert_eq!(read, ["The harbour", "Nobody was", "Divers began"], "{line}");
    }
}

#[test]
fn a_heading_or_a_paragraph_below_a_picture_is_no_caption() {
    for line in [
        "<p><b>Divers at work</b></p>",
        "<p><em>The owners of the ships have asked for compensation and will hear on Monday.</em></p>",
        "<p>The owners of the ships wait.</p>",
    ] {
        let read =
            starts(&format!("<article>{HEAD}{ONE}<p><img src=/a.jpg width=800></p>{line}{TWO}{THREE}</article>"));
        assert_eq!(read.len(), 4, "{line}: {read:?}");
    }
}

#[test]
fn lines_above_the_headline_and_stamps_below_it_are_left_out() {
    for line in [
        "<h2>News from the coast :</h2><h2>Crane falls into harbour</h2>",
        "<h2><span>News from the coast</span> <span>Crane falls into harbour</span></h2>",
        "<div>Updated 15.59 | Published 14.14</div>",
    ] {
        let read = starts(&format!("<article>{HEAD}{line}{ONE}{TWO}{THREE}</article>"));
        assert_eq!(read, ["The harbour", "Nobody was", "Divers began"], "{line}");
    }
    let stamp = "<div>Giriş: 03.05.2024 - 18:24 Güncelleme: 03.05.2024 - 18:57</div>";
    let read = starts(&format!("<article>{HEAD}{ONE}{stamp}{TWO}{THREE}</article>"));
    assert_eq!(read, ["The harbour", "Nobody was", "Divers began"]);
}

#[test]
fn a_list_in_headings_is_the_articles_a_last_heading_is_not() {
    let list =
        "<h3>1. The crane was built in 1931.</h3><h3>2. It was to be taken down.</h3><h3>3. Nobody was asked.</h3>";
    assert_eq!(starts(&format!("<article>{HEAD}{ONE}{TWO}{THREE}{list}</article>")).len(), 6);
    assert_eq!(starts(&format!("<article>{HEAD}{ONE}{TWO}{THREE}<h3>What else there is</h3></article>")).len(), 3);
}

#[test]
fn a_heading_in_capitals_is_nobodys_name() {
    let page = format!("<article>{HEAD}{ONE}<h2>LINDMERE HARBOUR</h2>{TWO}{THREE}</article>");
    assert_eq!(starts(&page), ["The harbour", "LINDMERE HARBOUR", "Nobody was", "Divers began"]);
}

#[test]
fn lines_around_the_text_are_the_pages() {
    let text = format!("{ONE}{TWO}{THREE}");
    for (before, after) in [
        ("<ul><li>About us</li><li>Documents</li></ul>", ""),
        ("<table><tr><td>Home :: News :: Contact</td></tr></table>", ""),
        (
            "",
            "<div class=o><ul><li><a>Mayor opens the new pier, says Lindmere</a></li><li><a>Two more</a></li></ul></div>",
        ),
        ("", "<div class=kn>The doctor answers: Ada Quill | Price of rope today: 5.40</div>"),
        ("", "<div>Address: 12 Quay Street, Lindmere. Head of school: Ada Quill</div>"),
        ("", "<div>Deputy editor in charge: Ada Quill</div>"),
        ("<div><h2>Lindmere online: news, tides</h2></div>", ""),
    ] {
        let read = body(&format!("{before}<div class=a>{HEAD}<div class=b>{text}</div></div>{after}"));
        assert_eq!(read.len(), 3, "{before}{after}: {read:#?}");
    }
    // What reads as a sentence stays.
    let read =
        body(&format!("<div class=a>{HEAD}<div class=b>{text}</div><p>The pier opens again on Monday.</p></div>"));
    assert_eq!(read.len(), 4, "{read:#?}");
}

#[test]
fn an_imprint_ends_the_text_where_no_element_parts_them() {
    for line in [
        "Editor-in-chief: Ada Quill",
        "License No. 21/GP - Head of the board: Ada Quill",
        "Phó Tổng biên tập phụ trách: Lê Thị Na",
        "Giấy phép hoạt động báo điện tử số 51/GP-BTTTT",
        "Chịu trách nhiệm nội dung: Ông Lê Nam",
    ] {
        let read =
            body(&format!("{HEAD}{ONE}{TWO}{THREE}<p>{line}</p><p>Printed by Ferrow and daughters, Lindmere.</p>"));
        assert_eq!(read.len(), 3, "{line}: {read:#?}");
    }
    let told = "<p>The editor-in-chief of the Courier, Ada Quill, was on the pier when the crane fell, she said.</p>";
    assert_eq!(body(&format!("{HEAD}{ONE}{TWO}{THREE}{told}")).len(), 4);
}

#[test]
fn stamps_and_tools_that_line_breaks_part_are_no_text() {
    for line in [
        "Crane falls into harbour<br>3 May 2024 10:05<br>",
        "<small>Posted by: Office - 3 May 2024 - 233 views</small><br>",
        "<p>3 May 2024 17:45 | Share | Print | Views: 431</p>",
    ] {
        let texts = [ONE, TWO, THREE].map(|text| text.replace("<p>", "").replace("</p>", "<br><br>")).concat();
        let read = body(&format!("{HEAD}<div>{line}{texts}</div>"));
        assert_eq!(read.len(), 3, "{line}: {read:#?}");
    }
}

#[test]
fn a_line_that_a_break_parts_from_its_picture_is_a_caption() {
    for line in [
        "<p><img src=/a.jpg><br>Divers at the crane on Friday.</p>",
        "<div style='float:left'><img src=/a.jpg><p>Divers, on Friday</p></div>",
        "<p class=Image><img src=/a.jpg></p><p class=Image>Divers at the crane: Friday</p>",
        "<div><img src=/a.jpg><div>Divers work at the crane, on Friday.</div><div>STAFF PHOTO BY IDA BROOK</div></div>",
        "<p><img src=/a.jpg><br/><span style='color:gray'>Divers at the crane on Friday.</span></p>",
        "<div class=gallery><div class=item><img src=/a.jpg><div class=txt>Divers at the crane, on Friday.</div></div></div>",
    ] {
        let read = body(&format!("<article>{HEAD}{ONE}{TWO}{line}{THREE}</article>"));
        assert_eq!(read.len(), 3, "{line}: {read:#?}");
    }
}
