//! The headline, and what only looks like one.

use super::{PROSE, modern, read, read_at};

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
