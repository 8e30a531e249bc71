//! A redesign is noticed in the same run, with a rule that reads the new pages.

use crate::support::{Desk, Newsroom, Reply};

const ARTICLES: u32 = 14;

fn paragraphs(number: u32) -> String {
    (1..=5)
        .map(|at| format!("<p>Part {at} of report {number}: the ferry left the quay at noon, and those who had come to wave went home by way of the market.</p>"))
        .collect()
}

/// A page of the old layout: nothing but classes says what is what.
fn old(number: u32) -> String {
    format!(
        "<html lang=en><title>The Tide</title><body><table><tr><td class=tieude>Ferry number {number} leaves the quay</td></tr>\
         <tr><td class=place>Quay {number}</td></tr></table><p class=who>By Ada Quill</p><img class=shot src=/{number}.jpg>\
         <div class=text>{}</div></body></html>",
        paragraphs(number)
    )
}

/// The same article after the redesign.
fn new(number: u32) -> String {
    format!(
        "<html lang=en><title>The Tide</title><body><div class=page><div class=kicker>News</div>\
         <div class=big-line>Ferry number {number} leaves the quay</div><p class=venue-name>Quay {number}</p>\
         <div class=written>Reported by Ada Quill</div><div class=shown><img src=/{number}.jpg></div><div class=story>{}</div></div></body></html>",
        paragraphs(number)
    )
}

fn serve(room: &Newsroom, page: fn(u32) -> String) {
    let links: String = (1..=ARTICLES).map(|number| format!("<li><a href='/a/{number}'>{number}</a>")).collect();
    room.at("/", Reply::html(format!("<html lang=en><title>The Tide</title><ul>{links}</ul>")));
    for number in 1..=ARTICLES {
        room.at(&format!("/a/{number}"), Reply::html(page(number)));
    }
}

#[test]
fn a_redesign_ends_the_run_with_code_5_and_proposes_rules_that_work() {
    let desk = Desk::new();
    let room = Newsroom::open();
    let profile = |[headline, place, authors, images, body]: [&str; 5]| {
        format!(
            "[site]\nname = \"tide\"\nhome = \"{home}\"\n[discover]\nlistings = [\"{home}\"]\narticle = '/a/(?<id>\\d+)$'\n\
             [politeness]\nrate = \"200/s\"\n[fields.headline]\nselect = [\"{headline}\"]\n\
             [fields.place]\nselect = [\"{place}\"]\nkind = \"text\"\n\
             [fields.authors]\nselect = [\"{authors}\"]\n[fields.images]\nselect = [\"{images}\"]\n\
             [fields.body]\nselect = [\"{body}\"]\n",
            home = room.url("/")
        )
    };
    serve(&room, old);
    desk.run(&["init"]).exits(0);
    desk.write("archive/profiles/tide.toml", profile(["td.tieude", "td.place", "p.who", "img.shot", "div.text > p"]));
    desk.run(&["crawl", "tide"]).exits(0);

    serve(&room, new);
    let told = desk.run(&["crawl", "tide"]).exits(5).stderr;
    assert!(told.contains("tide: headline was found by css td.tieude on 14 of 14 pages"), "{told}");
    assert!(told.contains("tide: place was found by css td.place on 14 of 14 pages"), "{told}");
    assert!(told.contains("`div.big-line` finds the known values on the new pages"), "{told}");
    for rule in ["p.venue-name", "div.written", "div.page img", "div.story :is(p, h2, h3)"] {
        assert!(told.contains(&format!("`{rule}` finds the known values")), "{rule}: {told}");
    }
    assert_eq!(desk.ask("SELECT exit_code FROM runs ORDER BY id DESC LIMIT 1"), 5);

    // With the proposed rules the next run reads what was read before.
    desk.write(
        "archive/profiles/tide.toml",
        profile(["div.big-line", "p.venue-name", "div.written", "div.page img", "div.story :is(p, h2, h3)"]),
    );
    desk.run(&["check", "tide", "--replay", "5"]).exits(0);
    let told = desk.run(&["check", "tide", "--archive"]).exits(0).stderr;
    assert!(told.contains("14 pages read again"), "{told}");
}

/// The same page after a redesign that leaves the first paragraph alone where the rules look.
fn shortened(number: u32) -> String {
    let page = old(number);
    let (first, rest) = page.split_once("</p><p>Part 2").unwrap();
    format!("{first}</p></div><div class=more><p>Part 2{rest}")
}

#[test]
fn a_text_that_is_only_a_stub_of_what_it_was_is_drift_too() {
    let desk = Desk::new();
    let room = Newsroom::open();
    desk.run(&["init"]).exits(0);
    desk.write(
        "archive/profiles/tide.toml",
        format!(
            "[site]\nname = \"tide\"\nhome = \"{home}\"\n[discover]\nlistings = [\"{home}\"]\narticle = '/a/(?<id>\\d+)$'\n\
             [politeness]\nrate = \"200/s\"\n[fields.body]\nselect = [\"div.text > p\"]\n",
            home = room.url("/")
        ),
    );
    serve(&room, old);
    desk.run(&["crawl", "tide"]).exits(0);
    let told = desk.run(&["status"]).exits(0).stdout;
    assert!(told.contains("body 100 % (512–1023 characters)"), "{told}");
    serve(&room, shortened);
    let told = desk.run(&["crawl", "tide"]).exits(5).stderr;
    assert!(told.contains("body had 128 characters or more on 14 of 14 pages"), "{told}");
    assert!(told.contains("and now on 0 of 14"), "{told}");
}

#[test]
fn stored_pages_are_read_again_where_the_paper_numbers_nothing() {
    let desk = Desk::new();
    let room = Newsroom::open();
    serve(&room, old);
    desk.run(&["init"]).exits(0);
    let profile = |headline: &str| {
        format!(
            "[site]\nname = \"tide\"\nhome = \"{home}\"\n[discover]\nlistings = [\"{home}\"]\narticle = '/a/\\d+$'\n\
             [politeness]\nrate = \"200/s\"\n[fields.headline]\nselect = [\"{headline}\"]\n",
            home = room.url("/")
        )
    };
    desk.write("archive/profiles/tide.toml", profile("td.tieude"));
    desk.run(&["crawl", "tide"]).exits(0);
    let told = desk.run(&["check", "tide", "--archive"]).exits(0).stderr;
    assert!(told.contains("14 pages read again, 0 of them changed"), "{told}");
    desk.write("archive/profiles/tide.toml", profile("td.place"));
    let told = desk.run(&["check", "tide", "--replay", "3"]).exits(0).stdout;
    assert_eq!(told.matches("read \"Quay ").count(), 3, "{told}");
}
